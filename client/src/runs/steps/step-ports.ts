import type { StepState } from '../../after/step-state';
import type { Ec2 } from '../../ec2/ec2';
import type { Parameters } from '../../ec2/parameters';
import type { Clock } from '../clock';
import type { Guard } from '../guard';
import type { RunLog } from '../log';
import type { Policy } from '../policy';
import type { WakeSignal } from '../sending/wake-signal';
import type { LeaseState } from '../storage/leases';

/** What one step of a held run needs, at the region that its call goes to. */
export interface StepPorts {
  readonly clock: Clock;
  readonly log: RunLog;
  readonly policy: Policy;
  readonly connect: () => Promise<Ec2>;
  readonly parameters: () => Promise<Parameters>;
  /** What the folder allows now. */
  readonly guard: () => Guard | undefined;
  /** Rejects if the state cannot be written, or if it is not certain that this window holds the run; then nothing may be sent. */
  readonly save: (state: StepState) => Promise<void>;
  /** For what is true whether it can be written or not. Does nothing once another window has the run. */
  readonly record: (state: StepState) => Promise<void>;
  readonly checkLease: () => Promise<LeaseState>;
  readonly isHeldNow: () => Promise<boolean>;
  /** A person wants to know now, and is there to sign in. */
  readonly wake: WakeSignal;
  /** A person waits. Without one, no call may ask for an MFA code. */
  readonly isAttended: boolean;
  readonly closing: AbortSignal;
}
