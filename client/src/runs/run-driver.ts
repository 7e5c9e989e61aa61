import type { Ec2 } from '../ec2/ec2';
import { type TargetRef, targetKey } from '../ec2/target-ref';
import { Announcer } from './announcer';
import { type Clock, isoTime } from './clock';
import type { Log } from './log';
import { isLostRunOfSameImage } from './order';
import type { Policy } from './policy';
import { isActive, isCancellable, isUnfinished, type Run } from './run';
import type { SendPorts } from './sending/send-ports';
import { sendRun } from './sending/send-run';
import type { Storage } from './storage/open-storage';
import type { RunSession } from './storage/run-sessions';
import { end, markAnnounced } from './transitions';
import { TargetWatch } from './watching/target-watch';
import { endNotice, type Notice } from './words/notice';

export interface DriverOptions {
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly notify: (notice: Notice, runs: readonly Run[]) => void;
  readonly log: Log;
  readonly clock: Clock;
  readonly policy: (target: TargetRef) => Policy;
  /** Milliseconds in which runs that end are announced together. */
  readonly joinTime: number;
  readonly failed: (what: string) => (error: unknown) => void;
  readonly closing: AbortSignal;
}

/** Takes each run that this window holds to its next state: sends it, watches its image, announces its end. */
export class RunDriver {
  private readonly watches = new Map<string, TargetWatch>();
  private readonly announcer: Announcer;
  private readonly storage: Storage;
  private readonly options: DriverOptions;

  constructor(storage: Storage, options: DriverOptions) {
    this.storage = storage;
    this.options = options;
    const { clock, joinTime, failed } = options;
    this.announcer = new Announcer({
      clock,
      joinTime,
      find: id => this.findToAnnounce(id),
      announce: runs => this.announce(runs),
      failed: failed('the end of a run could not be announced'),
    });
  }

  /** Sends a run that this window holds, from where it stands, until it is watched or has ended. */
  async drive(run: Run, { isAttended }: { readonly isAttended: boolean }): Promise<Run> {
    const session = this.storage.sessions.get(run.id);
    if (session === undefined) return run;
    const decided = await sendRun(run, this.sendPorts(run, session, isAttended));
    await this.follow(decided);
    return decided;
  }

  /** Does what the state of a held run asks for next. */
  async follow(run: Run): Promise<void> {
    const { sessions } = this.storage;
    if (this.options.closing.aborted || !(await sessions.isHeld(run.id))) return;
    const { kind } = run.state;
    if (kind === 'watching') this.watchOf(run.target).join();
    else if (kind === 'stopped') await sessions.release(run.id);
    else if (kind === 'ended' && isWorthAnnouncing(run)) this.announcer.add(run.id);
    else if (kind === 'ended') await this.finish(run);
    else this.inBackground(`run ${run.id} could not be sent`, () => this.drive(run, { isAttended: false }));
  }

  /** Goes on with a run that another window left, from where it stands on disk. */
  async resume(id: string): Promise<void> {
    const { sessions, store } = this.storage;
    if (!(await sessions.acquire(id))) return;
    await store.refresh();
    const run = store.get(id);
    if (run === undefined || !isUnfinished(run)) return sessions.release(id);
    if (!isCancellable(run)) return this.follow(run);
    // The person confirmed it for then, not for whenever a window opens again.
    const outcome = { kind: 'not-created', why: { kind: 'interrupted' } } as const;
    const interrupted = end(run, outcome, isoTime(this.options.clock));
    await this.keep(interrupted);
    await this.follow(interrupted);
  }

  /** Keeps what is true whether it can be written or not; does nothing once another window has the run. */
  async keep(run: Run): Promise<void> {
    const { sessions, store } = this.storage;
    if (await sessions.isHeld(run.id)) await store.record(run);
  }

  /** Asks EC2 now, with a person there to sign in. */
  checkNow(): void {
    const { sessions } = this.storage;
    for (const watch of this.watches.values()) watch.checkNow();
    for (const id of sessions.ids()) sessions.get(id)?.wake.wake();
  }

  dispose(): void {
    for (const watch of this.watches.values()) watch.dispose();
    this.announcer.dispose();
  }

  private sendPorts(run: Run, session: RunSession, isAttended: boolean): SendPorts {
    const { store } = this.storage;
    const { clock, log, policy, connect, closing } = this.options;
    const isHeld = () => session.lease.isHeld();
    return {
      clock,
      log,
      policy: policy(run.target),
      connect: () => connect(run.target),
      save: async next => {
        if (!(await isHeld())) throw new Error(`run ${next.id} was taken over by another window`);
        await store.save(next);
      },
      record: async next => {
        if (await isHeld()) await store.record(next);
      },
      isHeld,
      lostRuns: () => store.list().filter(other => isLostRunOfSameImage(other, run)),
      cancelled: session.cancel.signal,
      wake: session.wake,
      isAttended,
      closing,
    };
  }

  private watchOf(target: TargetRef): TargetWatch {
    const key = targetKey(target);
    const known = this.watches.get(key);
    if (known !== undefined) return known;
    const { clock, log, policy, connect } = this.options;
    const runs = () => this.watchedRuns(key);
    const watch = new TargetWatch({
      clock,
      log,
      policy: policy(target),
      connect: () => connect(target),
      runs,
      heldRuns: async () => {
        for (const run of runs()) await this.storage.sessions.isHeld(run.id);
        return runs();
      },
      keep: run => this.keepWatched(run),
    });
    this.watches.set(key, watch);
    return watch;
  }

  private watchedRuns(key: string): readonly Run[] {
    const { sessions, store } = this.storage;
    return store
      .list()
      .filter(run => run.state.kind === 'watching' && sessions.get(run.id) && targetKey(run.target) === key);
  }

  private async keepWatched(run: Run): Promise<void> {
    const { sessions, store } = this.storage;
    // A person may have stopped or deregistered it while EC2 was asked.
    if (!(await sessions.isHeld(run.id)) || store.get(run.id)?.state.kind !== 'watching') return;
    await store.record(run);
    if (run.state.kind !== 'watching') await this.follow(run);
  }

  private async findToAnnounce(id: string): Promise<Run | undefined> {
    const { sessions, store } = this.storage;
    const run = store.get(id);
    const isEnded = run !== undefined && isUnfinished(run) && !isActive(run);
    return isEnded && (await sessions.isHeld(id)) ? run : undefined;
  }

  private async announce(runs: readonly [Run, ...Run[]]): Promise<void> {
    // Announced first, marked afterwards: if the window dies in between, a second notification is better than none.
    this.options.notify(endNotice(runs), runs);
    for (const run of runs) await this.finish(run);
  }

  private async finish(run: Run): Promise<void> {
    await this.keep(markAnnounced(run));
    await this.storage.sessions.release(run.id);
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
