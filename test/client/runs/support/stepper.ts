import type { Step } from '../../../../client/src/after/run-steps';
import type { StepState } from '../../../../client/src/after/step-state';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Parameters } from '../../../../client/src/ec2/parameters';
import type { Guard } from '../../../../client/src/runs/guard';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { Run } from '../../../../client/src/runs/run';
import { WakeSignal } from '../../../../client/src/runs/sending/wake-signal';
import type { StepPorts } from '../../../../client/src/runs/steps/step-ports';
import type { LeaseState } from '../../../../client/src/runs/storage/leases';
import { fakeEc2 } from '../../ec2/support/fake-ec2';
import { makeRun } from './make-run';
import { makeSteps } from './make-step';
import { createVirtualTime } from './virtual-time';

/** A window that works on one step of an image that is available: what it writes down and what AWS is asked, in no time. */
export class Stepper {
  readonly time = createVirtualTime(Date.parse('2026-11-23T12:00:00Z'));
  /** What is on disk, in order. */
  readonly kept: StepState[] = [];
  readonly log: string[] = [];
  readonly wake = new WakeSignal();
  readonly closing = new AbortController();
  lease: () => LeaseState = () => 'held';
  isHeldNow = true;
  isAttended = false;
  guard: Guard | undefined;
  beforeSave: () => Promise<void> = async () => undefined;
  ec2: Ec2;
  parameters: Partial<Parameters>;

  constructor(calls: Partial<Ec2> = {}, parameters: Partial<Parameters> = {}) {
    this.ec2 = fakeEc2(calls);
    this.parameters = parameters;
  }

  get ports(): StepPorts {
    const { time, log, kept, wake, closing, isAttended } = this;
    return {
      clock: time.clock,
      log: { info: line => log.push(line), error: line => log.push(line) },
      policy: awsPolicy,
      connect: async () => this.ec2,
      parameters: async () => ({ get: unexpected, put: unexpected, ...this.parameters }),
      guard: () => this.guard,
      save: async state => {
        await this.beforeSave();
        kept.push(state);
      },
      record: async state => void kept.push(state),
      checkLease: async () => this.lease(),
      isHeldNow: async () => this.isHeldNow,
      wake,
      isAttended,
      closing: closing.signal,
    };
  }
}

/** The run of an image that is available, with these steps. */
export function runOf(...steps: readonly Step[]): Run {
  return makeRun('a', {
    imageId: 'ami-1',
    state: { kind: 'ended', outcome: { kind: 'available' } },
    after: makeSteps(...steps),
  });
}

async function unexpected(): Promise<never> {
  throw new Error('No such call was expected.');
}
