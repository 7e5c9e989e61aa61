import { findStep, hasStepsToDo, readySteps, withState } from '../../after/progress';
import type { Step } from '../../after/run-steps';
import { isFinal, type StepState } from '../../after/step-state';
import { stepKinds } from '../../after/steps';
import type { Ec2 } from '../../ec2/ec2';
import type { Parameters } from '../../ec2/parameters';
import type { TargetRef } from '../../ec2/target-ref';
import { type Clock, isoTime } from '../clock';
import type { Guard } from '../guard';
import type { RunLog } from '../log';
import type { Policy } from '../policy';
import { isAvailable, isStepping, type Run } from '../run';
import type { Storage } from '../storage/open-storage';
import type { RunSession } from '../storage/run-sessions';
import type { WatchedImage } from '../watching/watched-image';
import { pollStep } from './poll-step';
import { sendStep } from './send-step';
import { targetOf } from './step-call';
import type { StepPorts } from './step-ports';
import { watchedCopy } from './watched-copy';

export interface StepDriverOptions {
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly parameters: (target: TargetRef) => Promise<Parameters>;
  readonly clock: Clock;
  readonly log: RunLog;
  readonly policy: (target: TargetRef) => Policy;
  readonly guardOf: (run: Run) => Guard | undefined;
  /** Looks after a copy from now on. */
  readonly watch: (target: TargetRef) => void;
  /** Nothing more happens to the steps of a run by itself. */
  readonly finished: (run: Run) => Promise<void>;
  readonly failed: (what: string) => (error: unknown) => void;
  readonly closing: AbortSignal;
}

/** Takes the steps of the runs that this window holds from state to state: those of one image in order, images at the same time. */
export class StepDriver {
  /** The steps that something here works on, by run and key. */
  private readonly underWay = new Set<string>();
  private readonly storage: Storage;
  private readonly options: StepDriverOptions;

  constructor(storage: Storage, options: StepDriverOptions) {
    this.storage = storage;
    this.options = options;
  }

  /** Goes on with every step of a held run that can go on. */
  async follow(run: Run, { isAttended = false } = {}): Promise<void> {
    const { after } = run;
    if (this.options.closing.aborted || after === undefined || !isAvailable(run)) return;
    if (!hasStepsToDo(after)) return this.options.finished(run);
    for (const step of readySteps(after)) {
      if (isWatched(step)) this.options.watch(targetOf(run, step));
      else this.start(run.id, step.key, isAttended);
    }
  }

  /** The copies of held runs that are pending. */
  copies(): readonly WatchedImage[] {
    const { sessions, store } = this.storage;
    const runs = store.list().filter(run => isStepping(run) && sessions.get(run.id) !== undefined);
    return runs.flatMap(run => {
      const { watch } = this.options.policy(run.target);
      const keep = (key: string) => (state: StepState) => this.keepCopy(run.id, key, state);
      return (run.after?.steps ?? []).flatMap(step => watchedCopy(run, step, watch, keep(step.key)) ?? []);
    });
  }

  private start(id: string, key: string, isAttended: boolean): void {
    const name = `${id} ${key}`;
    if (this.underWay.has(name)) return;
    this.underWay.add(name);
    this.drive(id, key, isAttended)
      .then(() => true)
      .catch(async (error: unknown) => {
        // A bug. The run is let go, so that the next poll resumes it from what is known.
        this.options.failed(`step ${key} of run ${id} failed`)(error);
        await this.storage.sessions.release(id);
        return false;
      })
      .then(async isFine => {
        this.underWay.delete(name);
        if (isFine) await this.goOn(id);
      })
      .catch(this.options.failed(`the steps of run ${id} could not go on`));
  }

  private async goOn(id: string): Promise<void> {
    const { sessions, store } = this.storage;
    const run = store.get(id);
    if (run !== undefined && (await sessions.check(id)) !== 'lost') await this.follow(run);
  }

  /** Works on a step until it is final, watched, or another window's. */
  private async drive(id: string, key: string, isAttended: boolean): Promise<void> {
    const { sessions, store } = this.storage;
    let turn: Turn | undefined = isAttended ? 'person' : undefined;
    while (!this.options.closing.aborted && (await sessions.check(id)) !== 'lost') {
      const run = store.get(id);
      const session = sessions.get(id);
      const step = run?.after === undefined ? undefined : findStep(run.after, key);
      if (run === undefined || session === undefined || step === undefined) return;
      if (!isStepping(run) || isFinal(step.state) || isWatched(step)) return;
      const ports = this.portsOf(run, step, session, turn === 'person');
      if (step.state.kind === 'queued' && turn === undefined) turn = await waitUntil(step.state.until, ports);
      else if (step.state.kind === 'settling') await pollStep(run, step, step.state, ports);
      else if (step.state.kind === 'sent' && stepKinds[step.api].isSentOnce === true) await loseReply(step, ports);
      else {
        turn = undefined;
        await sendStep(run, step, ports);
      }
    }
  }

  private portsOf(run: Run, step: Step, session: RunSession, isAttended: boolean): StepPorts {
    const { clock, log, policy, connect, parameters, guardOf, closing } = this.options;
    const { sessions, store } = this.storage;
    const target = targetOf(run, step);
    const requireLease = async () => {
      const state = await sessions.checkSurely(run.id, clock, closing);
      if (state !== 'held') throw new Error(`the lease of run ${run.id} is ${state}`);
    };
    return {
      clock,
      log,
      policy: policy(target),
      connect: () => connect(target),
      parameters: () => parameters(target),
      guard: () => guardOf(run),
      save: async state => {
        await requireLease();
        const saved = await store.saveChange(run.id, change(step.key, state), requireLease);
        const isSaved = saved?.after !== undefined && findStep(saved.after, step.key)?.state === state;
        if (!isSaved) throw new Error(`step ${step.key} of run ${run.id} was changed meanwhile`);
      },
      record: async state => {
        if ((await sessions.check(run.id)) !== 'lost') await store.recordChange(run.id, change(step.key, state));
      },
      checkLease: () => sessions.checkSurely(run.id, clock, closing),
      isHeldNow: async () => (await sessions.check(run.id)) === 'held',
      wake: session.wake,
      isAttended,
      closing,
    };
  }

  private async keepCopy(id: string, key: string, state: StepState): Promise<void> {
    const { sessions, store } = this.storage;
    if ((await sessions.check(id)) === 'lost') return;
    const isStillWatched = (run: Run) => run.after !== undefined && isSettling(findStep(run.after, key));
    const run = await store.recordChange(id, run => (isStillWatched(run) ? change(key, state)(run) : undefined));
    if (run !== undefined && isFinal(state)) await this.follow(run);
  }
}

/** A person may have changed the step meanwhile: what they said stands. */
function change(key: string, state: StepState): (run: Run) => Run | undefined {
  return run => {
    const step = run.after === undefined ? undefined : findStep(run.after, key);
    if (run.after === undefined || step === undefined || step.state.kind === 'skipped') return undefined;
    return { ...run, after: withState(run.after, key, state) };
  };
}

function isSettling(step: Step | undefined): boolean {
  return step?.state.kind === 'settling';
}

/** Copies are looked at together with all others of their region. */
function isWatched({ api, state }: Step): boolean {
  return state.kind === 'settling' && stepKinds[api].poll === undefined;
}

/** The process ended before the answer: whether AWS acted is read, never tried. */
function loseReply({ state }: Step, { record, clock }: StepPorts): Promise<void> {
  const before = state.kind === 'sent' ? state.before : undefined;
  return record({ kind: 'settling', since: isoTime(clock), result: {}, before });
}

/** Why a queued step is sent now. */
type Turn = 'time' | 'person';

/** Never longer than the longest delay, should the clock have been set back. */
async function waitUntil(until: string, { clock, policy, wake, closing }: StepPorts): Promise<Turn> {
  const longest = Math.max(policy.longestResendDelay, policy.watch.troubleDelay, policy.steps.limitDelay);
  const left = Math.min(Date.parse(until) - clock.now(), longest);
  return (await wake.pause(clock, Math.max(left, 0), closing)) ? 'person' : 'time';
}
