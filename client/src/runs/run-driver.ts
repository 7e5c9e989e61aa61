import type { Ec2 } from '../ec2/ec2';
import type { Parameters } from '../ec2/parameters';
import type { TargetRef } from '../ec2/target-ref';
import { Announcer } from './announcer';
import { byBatch } from './by-batch';
import { type Clock, isoTime } from './clock';
import type { Guard } from './guard';
import type { RunLog } from './log';
import { isLostRunOfSameImage } from './order';
import type { Policy } from './policy';
import { areStepsUntold, isActive, isCancellable, isUnfinished, type Run } from './run';
import type { SendPorts } from './sending/send-ports';
import { sendRun } from './sending/send-run';
import { StepDriver } from './steps/step-driver';
import type { Storage } from './storage/open-storage';
import type { RunSession } from './storage/run-sessions';
import { end, markAnnounced, markStepsAnnounced } from './transitions';
import type { WatchedImage } from './watching/watched-image';
import { watchedRun } from './watching/watched-run';
import { Watches } from './watching/watches';
import { batchNotice } from './words/batch-notice';
import { endNotice, type Notice } from './words/notice';
import { stepsNotice } from './words/steps-notice';

export interface DriveOptions {
  /** A person waits, and is there to sign in. */
  readonly isAttended: boolean;
  readonly guard?: () => Guard;
}

export interface DriverOptions {
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly parameters: (target: TargetRef) => Promise<Parameters>;
  /** What the folder of a run allows now. */
  readonly guardOf: (run: Run) => Guard | undefined;
  readonly notify: (notice: Notice, runs: readonly Run[]) => void;
  readonly log: RunLog;
  readonly clock: Clock;
  readonly policy: (target: TargetRef) => Policy;
  /** Milliseconds in which runs that end are announced together. */
  readonly joinTime: number;
  readonly longJoinTime: number;
  readonly failed: (what: string) => (error: unknown) => void;
  readonly closing: AbortSignal;
}

/** Takes each run that this window holds to its next state: sends it, watches its image, announces its end. */
export class RunDriver {
  private readonly watches: Watches;
  private readonly announcer: Announcer;
  private readonly stepAnnouncer: Announcer;
  private readonly steps: StepDriver;
  private readonly storage: Storage;
  private readonly options: DriverOptions;

  constructor(storage: Storage, options: DriverOptions) {
    this.storage = storage;
    this.options = options;
    const { clock, joinTime, longJoinTime, failed } = options;
    this.announcer = new Announcer({
      clock,
      joinTime,
      longJoinTime,
      find: id => this.findHeld(id, run => !isActive(run) && !run.isAnnounced),
      announce: runs => this.announce(runs),
      failed: failed('the end of a run could not be announced'),
    });
    this.stepAnnouncer = new Announcer({
      clock,
      joinTime,
      longJoinTime,
      find: id => this.findHeld(id, areStepsUntold),
      announce: runs => this.announceSteps(runs),
      failed: failed('the end of steps could not be announced'),
    });
    this.steps = new StepDriver(storage, {
      ...options,
      watch: target => this.watches.join(target),
      finished: run => this.finishSteps(run),
    });
    this.watches = new Watches({
      ...options,
      images: () => [...this.watchedRuns(), ...this.steps.copies()],
      check: id => storage.sessions.check(id),
    });
  }

  /**
   * Sends a run that this window holds, from where it stands, until it is watched or has ended. `guard` is what the folder
   * allows at the moment of sending.
   */
  async drive(run: Run, { isAttended, guard }: DriveOptions): Promise<Run> {
    const { sessions, store } = this.storage;
    const session = sessions.get(run.id);
    if (session === undefined) return run;
    try {
      const decided = await sendRun(run, this.sendPorts(run, session, { isAttended, guard }));
      await this.follow(decided);
      return decided;
    } catch (error) {
      // A bug. The run is let go, so that the next poll resumes it from what is known.
      this.options.failed(`run ${run.id} could not be sent`)(error);
      await sessions.release(run.id);
      return store.get(run.id) ?? run;
    }
  }

  /** Does what the state of a held run asks for next. */
  async follow(run: Run, options: { readonly isAttended?: boolean } = {}): Promise<void> {
    const { sessions } = this.storage;
    if (this.options.closing.aborted || (await sessions.check(run.id)) === 'lost') return;
    const { kind } = run.state;
    if (kind === 'watching') this.watches.join(run.target);
    else if (kind === 'stopped') await this.followStopped(run);
    else if (kind === 'ended') await this.followEnded(run, options);
    else this.inBackground(`run ${run.id} could not be sent`, () => this.drive(run, { isAttended: false }));
  }

  /** Goes on with a run that another window left, from where it stands on disk. */
  async resume(id: string): Promise<void> {
    const { sessions, store } = this.storage;
    if (sessions.get(id) !== undefined || !(await store.takeOver(id, () => sessions.acquire(id)))) return;
    try {
      await store.refresh();
      const run = store.get(id);
      if (run === undefined || !isUnfinished(run)) return await sessions.release(id);
      await this.follow(isCancellable(run) ? await this.interrupt(run) : run);
    } catch (error) {
      await sessions.release(id);
      throw error;
    }
  }

  /** Keeps what is true whether it can be written or not; does nothing once another window has the run. */
  async keep(run: Run): Promise<void> {
    const { sessions, store } = this.storage;
    if ((await sessions.check(run.id)) !== 'lost') await store.record(run);
  }

  /** Goes on with a run that had ended, whose image was found late. */
  async adoptLate(run: Run): Promise<void> {
    await this.keep(run);
    await this.follow(run);
  }

  /** Announces the batches of this window whose last runs another window has seen to their end. */
  announceBatches(): void {
    const { sessions, store } = this.storage;
    const waiting = sessions.ids().flatMap(id => store.get(id) ?? []);
    const ended = waiting.filter(run => run.batch !== undefined && !isActive(run) && isWorthAnnouncing(run));
    // One run of each batch stands for the others.
    for (const run of new Map(ended.map(each => [each.batch?.id, each])).values()) this.announceSoon(run);
  }

  /** Asks EC2 now, with a person there to sign in. */
  checkNow(): void {
    const { sessions } = this.storage;
    this.watches.checkNow();
    for (const id of sessions.ids()) sessions.get(id)?.wake.wake();
  }

  dispose(): void {
    this.watches.dispose();
    this.announcer.dispose();
    this.stepAnnouncer.dispose();
  }

  /** The person confirmed it for then, not for whenever a window opens again. */
  private async interrupt(run: Run): Promise<Run> {
    const outcome = { kind: 'not-created', why: { kind: 'interrupted' } } as const;
    const interrupted = end(run, outcome, isoTime(this.options.clock));
    await this.keep(interrupted);
    return interrupted;
  }

  private sendPorts(run: Run, session: RunSession, { isAttended, guard }: DriveOptions): SendPorts {
    const { store, sessions } = this.storage;
    const { clock, log, policy, connect, closing } = this.options;
    const checkLease = () => sessions.checkSurely(run.id, clock, closing);
    const requireLease = async () => {
      const state = await checkLease();
      if (state !== 'held') throw new Error(`the lease of run ${run.id} is ${state}`);
    };
    return {
      clock,
      log,
      policy: policy(run.target),
      connect: () => connect(run.target),
      save: async next => {
        await requireLease();
        await store.save(next, requireLease);
      },
      record: async next => {
        if ((await sessions.check(next.id)) !== 'lost') await store.record(next);
        else if (next.imageId !== undefined) await this.recordImage(next);
      },
      checkLease,
      isHeldNow: async () => (await sessions.check(run.id)) === 'held',
      guard,
      lostRuns: () => store.list().filter(other => isLostRunOfSameImage(other, run)),
      cancelled: session.cancel.signal,
      wake: session.wake,
      isAttended,
      closing,
    };
  }

  /** EC2 told this window the id of an image whose run another window has taken over: whoever knows it writes it. */
  private async recordImage(run: Run): Promise<void> {
    const { store, sessions } = this.storage;
    await store.refresh().catch(this.options.failed('the runs could not be read'));
    if (store.get(run.id)?.imageId !== undefined) return;
    await sessions.acquire(run.id, 'forced').catch(this.options.failed(`run ${run.id} could not be taken over`));
    await store.record(run);
  }

  /** The runs of a batch wait for the last of them; any other whose image is available, for a look at the images that are still watched. */
  private announceSoon(run: Run): void {
    const { batch } = run;
    if (batch === undefined) {
      const isGood = run.state.kind === 'ended' && run.state.outcome.kind === 'available';
      const mayWait = isGood && this.watchedAlone().length > 0;
      if (mayWait) this.watches.joinOthers(run.target);
      this.announcer.add(run.id, { mayWait });
      return;
    }
    const all = this.runsOfBatch(batch.id);
    if (all.some(isActive)) return;
    const held = all.filter(other => isWorthAnnouncing(other) && this.storage.sessions.get(other.id) !== undefined);
    for (const { id } of held) this.announcer.add(id);
  }

  private runsOfBatch(id: string): readonly Run[] {
    return this.storage.store.list().filter(({ batch }) => batch?.id === id);
  }

  private heldWatching(): readonly Run[] {
    const { sessions, store } = this.storage;
    return store.list().filter(run => run.state.kind === 'watching' && sessions.get(run.id) !== undefined);
  }

  private watchedAlone(): readonly Run[] {
    return this.heldWatching().filter(({ batch }) => batch === undefined);
  }

  private watchedRuns(): readonly WatchedImage[] {
    return this.heldWatching().map(run =>
      watchedRun(run, this.options.policy(run.target).watch, next => this.keepWatched(next)),
    );
  }

  private async keepWatched(run: Run): Promise<void> {
    const { sessions, store } = this.storage;
    // A person may have stopped or deregistered it while EC2 was asked.
    if ((await sessions.check(run.id)) === 'lost' || store.get(run.id)?.state.kind !== 'watching') return;
    await store.record(run);
    if (run.state.kind !== 'watching') await this.follow(run);
  }

  private async findHeld(id: string, isWanted: (run: Run) => boolean): Promise<Run | undefined> {
    const { sessions, store } = this.storage;
    const run = store.get(id);
    if (run === undefined || !isWanted(run)) return undefined;
    const { clock, closing } = this.options;
    return (await sessions.checkSurely(id, clock, closing)) === 'lost' ? undefined : run;
  }

  /** The image can be used, and that is announced at once; what follows it goes on meanwhile. */
  private async followStopped(run: Run): Promise<void> {
    await this.storage.sessions.release(run.id);
    if (run.batch !== undefined) this.announceBatches();
  }

  private async followEnded(run: Run, options: { readonly isAttended?: boolean }): Promise<void> {
    if (isWorthAnnouncing(run)) this.announceSoon(run);
    else {
      if (!run.isAnnounced) await this.mark(run.id, markAnnounced);
      // The others of its batch may have waited for this one, which is not told itself.
      if (run.batch !== undefined) this.announceBatches();
    }
    await this.steps.follow(run, options);
    await this.letGo(run.id);
  }

  private async announce(runs: readonly [Run, ...Run[]]): Promise<void> {
    // Announced first, marked afterwards: if the window dies in between, a second notification is better than none.
    for (const together of byBatch(runs)) {
      const { batch } = together[0];
      const all = batch === undefined ? [] : this.runsOfBatch(batch.id);
      if (batch === undefined) this.options.notify(endNotice(together), together);
      else this.options.notify(batchNotice(all, batch), all);
    }
    for (const { id } of runs) await this.mark(id, markAnnounced);
  }

  private async finishSteps(run: Run): Promise<void> {
    if (areStepsUntold(run)) this.stepAnnouncer.add(run.id);
    else await this.letGo(run.id);
  }

  private async announceSteps(runs: readonly [Run, ...Run[]]): Promise<void> {
    this.options.notify(stepsNotice(runs), runs);
    for (const { id } of runs) await this.mark(id, markStepsAnnounced);
  }

  private async mark(id: string, by: (run: Run) => Run): Promise<void> {
    const { sessions, store } = this.storage;
    if ((await sessions.check(id)) !== 'lost') await store.recordChange(id, by);
    await this.letGo(id);
  }

  /** Once nothing is left to do for a run, any window may have it. */
  private async letGo(id: string): Promise<void> {
    const run = this.storage.store.get(id);
    if (run === undefined || !isUnfinished(run)) await this.storage.sessions.release(id);
  }

  private inBackground(what: string, work: () => Promise<unknown>): void {
    work().catch(this.options.failed(what));
  }
}

/** A person who cancelled knows, and what they deregistered themselves is marked as announced. */
function isWorthAnnouncing({ state, isAnnounced }: Run): boolean {
  if (isAnnounced || state.kind !== 'ended') return false;
  const { outcome } = state;
  return !(outcome.kind === 'not-created' && outcome.why.kind === 'cancelled');
}
