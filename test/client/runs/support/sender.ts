import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Guard } from '../../../../client/src/runs/guard';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { Run } from '../../../../client/src/runs/run';
import type { SendPorts } from '../../../../client/src/runs/sending/send-ports';
import { WakeSignal } from '../../../../client/src/runs/sending/wake-signal';
import type { LeaseState } from '../../../../client/src/runs/storage/leases';
import { fakeEc2 } from '../../ec2/support/fake-ec2';
import { createVirtualTime } from './virtual-time';

/** A window that sends one run to an account without an image: what it keeps and what EC2 is asked, in no time. */
export class Sender {
  readonly time = createVirtualTime(Date.parse('2026-11-23T12:00:00Z'));
  /** What is on disk, in order. */
  readonly kept: Run[] = [];
  readonly log: string[] = [];
  readonly cancel = new AbortController();
  readonly closing = new AbortController();
  readonly wake = new WakeSignal();
  lease: () => LeaseState = () => 'held';
  isHeldNow = true;
  isAttended = true;
  lostRuns: readonly Run[] = [];
  guard: (() => Guard) | undefined;
  /** Before a run is on disk that is about to be sent. */
  beforeSave: (run: Run) => Promise<void> = async () => undefined;
  ec2: Ec2;
  connect: () => Promise<Ec2> = async () => this.ec2;

  constructor(calls: Partial<Ec2> = {}) {
    this.ec2 = fakeEc2({ createImage: async () => ({ imageId: 'ami-1', requestId: 'req-1' }), ...calls });
  }

  get ports(): SendPorts {
    const { time, kept, log, cancel, closing, wake, guard } = this;
    return {
      clock: time.clock,
      log: { info: line => log.push(line), error: line => log.push(line) },
      policy: awsPolicy,
      connect: () => this.connect(),
      save: async run => {
        await this.beforeSave(run);
        kept.push(run);
      },
      record: async run => void kept.push(run),
      checkLease: async () => this.lease(),
      isHeldNow: async () => this.isHeldNow,
      guard,
      lostRuns: () => this.lostRuns,
      cancelled: cancel.signal,
      wake,
      isAttended: this.isAttended,
      closing: closing.signal,
    };
  }
}
