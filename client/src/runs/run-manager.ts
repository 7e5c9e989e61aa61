import type { Ec2 } from '../ec2/ec2';
import type { Parameters } from '../ec2/parameters';
import type { TargetRef } from '../ec2/target-ref';
import type { Clock } from './clock';
import type { Guard } from './guard';
import { LateSearch } from './late-search';
import type { RunLog } from './log';
import type { RunOrder, StepOrder } from './order';
import type { Policy } from './policy';
import { isUnfinished, type Run } from './run';
import { RunDriver } from './run-driver';
import { type Recorded, recordOrder } from './sending/record-order';
import { recordSteps } from './steps/record-steps';
import type { Disk } from './storage/disk';
import { openStorage, type Storage } from './storage/open-storage';
import type { ProcessTable } from './storage/owner';
import type { RunStore } from './storage/run-store';
import type { Notice } from './words/notice';

export interface RunManagerOptions {
  readonly folder: string;
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly parameters: (target: TargetRef) => Promise<Parameters>;
  readonly guardOf: (run: Run) => Guard | undefined;
  readonly notify: (notice: Notice, runs: readonly Run[]) => void;
  readonly log: RunLog;
  readonly history: () => number;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly processes: ProcessTable;
  readonly policy: (target?: TargetRef) => Policy;
  readonly changed: (ids: readonly string[]) => void;
}

type Failed = (what: string) => (error: unknown) => void;

/** Looks after every unfinished run that no other window holds, and polls for runs that other windows leave. */
export class RunManager {
  private cancelPoll: (() => void) | undefined;
  private readonly storage: Storage;
  private readonly driver: RunDriver;
  private readonly lateSearch: LateSearch;
  private readonly options: RunManagerOptions;
  private readonly failed: Failed;
  private readonly closing: AbortController;

  private constructor(storage: Storage, options: RunManagerOptions, failed: Failed, closing: AbortController) {
    const { policy } = options;
    this.storage = storage;
    this.options = options;
    this.failed = failed;
    this.closing = closing;
    this.driver = new RunDriver(storage, {
      ...options,
      joinTime: policy().joinTime,
      longJoinTime: policy().longJoinTime,
      failed,
      closing: closing.signal,
    });
    this.lateSearch = new LateSearch(storage, {
      ...options,
      failed,
      adopt: run => this.driver.adoptLate(run),
    });
  }

  /** Rejects if the folder cannot be read. */
  static async open(options: RunManagerOptions): Promise<RunManager> {
    const { log, policy } = options;
    const closing = new AbortController();
    const failed: Failed = what => error => {
      if (!closing.signal.aborted) log.error(what, error);
    };
    let manager: RunManager | undefined;
    const storage = await openStorage({
      ...options,
      heartbeat: policy().heartbeat,
      failed,
      changed: ids => {
        options.changed(ids);
        manager?.schedulePoll();
      },
    });
    manager = new RunManager(storage, options, failed, closing);
    manager.schedulePoll();
    return manager;
  }

  get store(): RunStore {
    return this.storage.store;
  }

  /** Makes a run of an order. Rejects if it cannot be recorded. */
  record(order: RunOrder): Promise<Recorded> {
    const { clock } = this.options;
    return recordOrder(order, { ...this.storage, clock, closing: this.closing.signal, failed: this.failed });
  }

  /** Makes a run of steps for an image that is there, and begins them. Rejects if it cannot be recorded. */
  async startSteps(order: StepOrder): Promise<Run> {
    const { clock } = this.options;
    const run = await recordSteps(order, { ...this.storage, clock, failed: this.failed });
    await this.driver.follow(run, { isAttended: true });
    return run;
  }

  /** Sends a recorded run, for a person who is there to sign in, until it is watched or has ended. */
  send(run: Run, guard: (() => Guard) | undefined): Promise<Run> {
    return this.driver.drive(run, { isAttended: true, guard });
  }

  /** Cancels a run that this window holds, if it is not too late. */
  cancel(id: string): void {
    this.storage.sessions.get(id)?.cancel.abort();
  }

  /** Ends the pauses of a run that this window holds, for a person who is there to sign in. */
  wake(id: string): void {
    this.storage.sessions.get(id)?.wake.wake();
  }

  /** Changes a run because a person asked for it, whichever window holds it. Returns the run as it is afterwards. */
  async change(id: string, by: (run: Run) => Run | undefined): Promise<Run | undefined> {
    const { store, sessions } = this.storage;
    await store.refresh().catch(this.failed('the runs could not be read'));
    const before = store.get(id);
    const isWanted = before !== undefined && by(before) !== undefined;
    if (isWanted && (await sessions.acquire(id, 'forced'))) {
      const next = await store.recordChange(id, by);
      if (next !== undefined) await this.driver.follow(next, { isAttended: true });
    }
    return store.get(id);
  }

  /** Resumes the runs that no window holds. */
  resumeAll(): void {
    for (const { id } of this.unheld()) {
      this.driver.resume(id).catch(this.failed(`run ${id} could not be resumed`));
    }
  }

  checkNow(): void {
    this.driver.checkNow();
  }

  async dispose(): Promise<void> {
    const { sessions, store, owner } = this.storage;
    this.closing.abort();
    this.cancelPoll?.();
    this.driver.dispose();
    this.lateSearch.dispose();
    await store.flush();
    store.dispose();
    for (const id of sessions.ids()) await sessions.release(id);
    await owner.dispose().catch((error: unknown) => this.options.log.error('the heartbeat was not removed', error));
  }

  /** Waits a heartbeat, then polls: while other windows have unfinished runs, or something has to be written again. */
  private schedulePoll(): void {
    this.lateSearch.schedule();
    if (this.closing.signal.aborted || this.cancelPoll !== undefined) return;
    const { store, leases } = this.storage;
    const isBehind = store.isBehind() || leases.isBehind();
    if (this.unheld().length === 0 && this.finishedElsewhere().length === 0 && !isBehind) return;
    const { clock, policy } = this.options;
    this.cancelPoll = clock.after(policy().heartbeat, () => {
      this.cancelPoll = undefined;
      this.poll().finally(() => this.schedulePoll());
    });
  }

  /** Never rejects: what fails is tried again by the next poll. */
  private async poll(): Promise<void> {
    const { store, sessions, leases } = this.storage;
    await store.refresh().catch(this.failed('the runs of other windows could not be read'));
    await store.flush();
    for (const id of this.finishedElsewhere()) await sessions.release(id);
    await leases.flush();
    this.driver.announceBatches();
    this.resumeAll();
  }

  private unheld(): readonly Run[] {
    const { store, sessions } = this.storage;
    return store.list().filter(run => isUnfinished(run) && sessions.get(run.id) === undefined);
  }

  /** Runs that another window finished or removed while this one held them. */
  private finishedElsewhere(): readonly string[] {
    const { store, sessions } = this.storage;
    return sessions.ids().filter(id => {
      const run = store.get(id);
      return run === undefined || !isUnfinished(run);
    });
  }
}
