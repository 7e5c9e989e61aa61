import type { Ec2 } from '../../ec2/ec2';
import type { Parameters } from '../../ec2/parameters';
import type { TargetRef } from '../../ec2/target-ref';
import { type Clock, isoTime } from '../clock';
import { blockedBy, guardOfImages } from '../guard';
import type { RunLog } from '../log';
import type { StepOrder } from '../order';
import type { Run } from '../run';
import type { RunManager } from '../run-manager';
import { notStoredSentence } from '../sending/not-stored';
import { markUndone, repeatOne, repeatRemaining, skip } from './step-changes';
import { type StepUndo, undoDoneStep } from './undo-step';

export interface StepControlOptions {
  readonly open: () => Promise<RunManager>;
  readonly clock: Clock;
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly parameters: (target: TargetRef) => Promise<Parameters>;
  readonly log: RunLog;
}

export type StepStart =
  /** On disk; the steps run from now on, and the run tells. */
  | { readonly kind: 'started'; readonly run: Run }
  | { readonly kind: 'blocked' | 'not-stored'; readonly message: string };

/** What a person does about the steps that follow an image, whichever window runs them. */
export class StepControl {
  private readonly options: StepControlOptions;

  constructor(options: StepControlOptions) {
    this.options = options;
  }

  /** Records steps for an image that is there, and begins them. */
  async start(order: StepOrder): Promise<StepStart> {
    const blocked = order.guard === undefined ? undefined : blockedBy(guardOfImages(order.guard()), order.target);
    if (blocked !== undefined) return { kind: 'blocked', message: blocked };
    try {
      return { kind: 'started', run: await (await this.options.open()).startSteps(order) };
    } catch (error) {
      this.options.log.error('steps could not be recorded, so they were not sent', error);
      return { kind: 'not-stored', message: notStoredSentence(error) };
    }
  }

  /** Runs one step again that failed, was skipped or undone; one that is queued is sent now. */
  async repeat(id: string, key: string): Promise<void> {
    await this.change(id, run => repeatOne(run, key));
    await this.wake(id);
  }

  /** Runs again what failed or is queued; what is done stays done. */
  async runRemaining(id: string): Promise<void> {
    await this.change(id, repeatRemaining);
    await this.wake(id);
  }

  /** Takes out a step that is not under way. */
  async skip(id: string, key: string): Promise<void> {
    await this.change(id, run => skip(run, key, isoTime(this.options.clock)));
  }

  /** Takes back what a step did, and remembers that. */
  async undo(id: string, key: string): Promise<StepUndo> {
    const { open, clock, connect, parameters, log } = this.options;
    const run = (await open()).store.get(id);
    if (run === undefined) return { kind: 'not-possible' };
    const result = await undoDoneStep(run, key, { connect, parameters, signal: new AbortController().signal });
    if (result.kind !== 'undone') return result;
    try {
      await this.change(id, changed => markUndone(changed, key, isoTime(clock)));
    } catch (error) {
      log.error(`step ${key} of run ${id} could not be marked as undone`, error);
    }
    return result;
  }

  private async change(id: string, by: (run: Run) => Run | undefined): Promise<void> {
    await (await this.options.open()).change(id, by);
  }

  /** A queued step pauses, and goes on at once. */
  private async wake(id: string): Promise<void> {
    (await this.options.open()).wake(id);
  }
}
