import type { Ec2 } from '../../ec2/ec2';
import type { Clock } from '../clock';
import type { Guard } from '../guard';
import type { RunLog } from '../log';
import type { Policy } from '../policy';
import type { Run } from '../run';
import type { LeaseState } from '../storage/leases';
import type { WakeSignal } from './wake-signal';

/** What sending and looking for the image of a lost reply need. */
export interface SendPorts {
  readonly clock: Clock;
  readonly log: RunLog;
  readonly policy: Policy;
  readonly connect: () => Promise<Ec2>;
  /** Rejects if the run cannot be written, or if it is not certain that this window holds it; then nothing may be sent. */
  readonly save: (run: Run) => Promise<void>;
  /** For what is true whether it can be written or not. An image's id is kept even if another window holds the run. */
  readonly record: (run: Run) => Promise<void>;
  /** Whether this window still holds the run. A look that fails is tried again before the answer is `unknown`. */
  readonly checkLease: () => Promise<LeaseState>;
  /** Whether this window certainly holds the run, by a single look. */
  readonly isHeldNow: () => Promise<boolean>;
  /** What the folder allows now. Undefined for a run that was not started in this window. */
  readonly guard?: () => Guard;
  /** Other runs of the same image that may have created it, so that a late image is recognized. */
  readonly lostRuns: () => readonly Run[];
  /** A person's cancel, which counts until the request is sent. */
  readonly cancelled: AbortSignal;
  /** A person wants to know now, and is there to sign in. */
  readonly wake: WakeSignal;
  /** A person waits from the beginning. Without one, no call may ask for an MFA code. */
  readonly isAttended: boolean;
  /** The window closes: everything stops where it is, and the next window goes on. */
  readonly closing: AbortSignal;
}

/** Keeps what has happened, whether or not the disk takes it now. A crash goes back to the earlier state that is on disk. */
export async function keep(run: Run, { record }: SendPorts): Promise<Run> {
  await record(run);
  return run;
}
