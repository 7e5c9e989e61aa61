import { join } from 'node:path';
import type { Ec2 } from '../ec2/ec2';
import { createAnnouncer } from './announcer';
import { type Clock, isoTime } from './clock';
import type { Disk } from './disk';
import { createHands } from './hands';
import { createLeases } from './leases';
import type { Log } from './log';
import { endNotice, type Notice } from './notice';
import { isLostTwin, type RunOrder } from './order';
import { createOwner, type ProcessTable } from './owner';
import type { Policy } from './policy';
import { type Recorded, recordOrder } from './record-order';
import { isActive, isCancellable, isUnfinished, type Run } from './run';
import { openRunStore, type RunStore } from './run-store';
import { sendRun } from './send';
import { sweep } from './sweep';
import { type TargetRef, targetKey } from './target-ref';
import { announce, end } from './transitions';
import { type TargetWatch, watchTarget } from './watch-target';

/** Looks after every unfinished run that no other window has in hand: sends, finds, watches, tells. */
export interface Keeper {
  readonly store: RunStore;
  /** Makes a run of an order. Rejects when it cannot be recorded. */
  record(order: RunOrder): Promise<Recorded>;
  /** Sends a recorded run, for a person who is there to sign in, until it is watched or has ended. */
  send(run: Run): Promise<Run>;
  /** Cancels a run in hand, if it is not too late. */
  cancel(id: string): void;
  /** Changes a run by a person's hand, whichever window has it. The result is the run as it is then. */
  change(id: string, by: (run: Run) => Run | undefined): Promise<Run | undefined>;
  /** Takes up what no window is doing. */
  takeUpLeft(): void;
  lookNow(): void;
  dispose(): Promise<void>;
}

export interface KeeperOptions {
  readonly folder: string;
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly tell: (notice: Notice, runs: readonly Run[]) => void;
  readonly log: Log;
  readonly history: () => number;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly processes: ProcessTable;
  readonly policy: (target?: TargetRef) => Policy;
  readonly changed: (ids: readonly string[]) => void;
}

/** Rejects when the folder cannot be read. */
export async function openKeeper(options: KeeperOptions): Promise<Keeper> {
  const { folder, connect, log, clock, disk, policy } = options;
  const closing = new AbortController();
  const watches = new Map<string, TargetWatch>();
  const { heartbeat, joinTime } = policy();
  let cancelPatrol: (() => void) | undefined;

  const failed = (what: string) => (error: unknown) => {
    if (!closing.signal.aborted) log.error(what, error);
  };
  const inBackground = (what: string, work: () => Promise<unknown>) => {
    work().catch(failed(what));
  };

  const leaseFolder = join(folder, 'leases');
  await disk.makeFolder(leaseFolder);
  const owner = createOwner({
    folder: leaseFolder,
    disk,
    clock,
    heartbeat,
    process: options.processes,
    failed: failed('the sign of life could not be written'),
  });
  for (const place of [folder, leaseFolder]) await sweep(place, disk, owner);
  const leases = createLeases({ folder: leaseFolder, disk, owner });
  const hands = createHands(leases);
  const store = await openRunStore({
    folder,
    disk,
    log,
    unique: owner.id,
    history: options.history,
    changed: ids => {
      options.changed(ids);
      schedulePatrol();
    },
    removed: leases.forget,
  });
  const announcer = createAnnouncer({
    clock,
    joinTime,
    find: async id => {
      const run = store.get(id);
      return run && isUnfinished(run) && !isActive(run) && (await hands.isHeld(id)) ? run : undefined;
    },
    tell: async runs => {
      // Told first, marked then: whoever dies in between is told of again, which is better than never.
      options.tell(endNotice(runs), runs);
      for (const run of runs) await finish(run);
    },
    failed: failed('the end of a run could not be told'),
  });

  /** For what is true whether it can be written or not; nothing once another window has the run. */
  const keep = async (run: Run) => {
    if (await hands.isHeld(run.id)) await store.record(run);
  };

  const finish = async (run: Run) => {
    await keep(announce(run));
    await hands.letGo(run.id);
  };

  /** Goes on with a run in hand, from where it stands, until it is watched or has ended. */
  const drive = async (run: Run, isAttended: boolean): Promise<Run> => {
    const held = hands.get(run.id);
    if (!held) return run;
    const { isHeld } = held.lease;
    const decided = await sendRun(run, {
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
      lostRuns: () => store.list().filter(other => isLostTwin(other, run)),
      cancelled: held.cancel.signal,
      nudge: held.nudge,
      isAttended,
      closing: closing.signal,
    });
    await follow(decided);
    return decided;
  };

  /** What a run that is in hand needs next, by its state. */
  const follow = async (run: Run) => {
    if (closing.signal.aborted || !(await hands.isHeld(run.id))) return;
    const { kind } = run.state;
    if (kind === 'watching') watchOf(run.target).join();
    else if (kind === 'stopped') await hands.letGo(run.id);
    else if (kind === 'ended' && isWorthTelling(run)) announcer.add(run.id);
    else if (kind === 'ended') await finish(run);
    else inBackground(`run ${run.id} could not be sent`, () => drive(run, false));
  };

  const watchOf = (target: TargetRef): TargetWatch => {
    const key = targetKey(target);
    const known = watches.get(key);
    if (known) return known;
    const runs = () => watchedHere(key);
    const watch = watchTarget({
      clock,
      log,
      policy: policy(target),
      connect: () => connect(target),
      runs,
      heldRuns: async () => {
        for (const run of runs()) await hands.isHeld(run.id);
        return runs();
      },
      keep: async run => {
        // A person may have stopped or deregistered it while EC2 was asked.
        if (!(await hands.isHeld(run.id)) || store.get(run.id)?.state.kind !== 'watching') return;
        await store.record(run);
        if (run.state.kind !== 'watching') await follow(run);
      },
    });
    watches.set(key, watch);
    return watch;
  };

  const watchedHere = (key: string) =>
    store.list().filter(run => run.state.kind === 'watching' && hands.get(run.id) && targetKey(run.target) === key);

  /** Goes on with a run that its window left, from where it stands on disk. */
  const takeUp = async (id: string) => {
    if (!(await hands.take(id))) return;
    await store.refresh();
    const run = store.get(id);
    if (!run || !isUnfinished(run)) return hands.letGo(id);
    if (!isCancellable(run)) return follow(run);
    // The person confirmed it for then, not for whenever a window opens again.
    const interrupted = end(run, { kind: 'not-created', why: { kind: 'interrupted' } }, isoTime(clock));
    await keep(interrupted);
    await follow(interrupted);
  };

  const left = () => store.list().filter(run => isUnfinished(run) && !hands.get(run.id));

  /** Runs that another window finished, or removed, while this one had them in hand. */
  const overtaken = () =>
    hands.ids().filter(id => {
      const run = store.get(id);
      return !run || !isUnfinished(run);
    });

  const takeUpLeft = () => {
    for (const { id } of left()) inBackground(`run ${id} could not be taken up`, () => takeUp(id));
  };

  const patrol = async () => {
    try {
      await store.refresh();
      await store.flush();
      for (const id of overtaken()) await hands.letGo(id);
      takeUpLeft();
    } finally {
      schedulePatrol();
    }
  };

  /** While other windows have unfinished runs: looks whether they are still there. And for what has to be made up for. */
  function schedulePatrol(): void {
    if (closing.signal.aborted || cancelPatrol) return;
    if (left().length === 0 && overtaken().length === 0 && !store.isBehind()) return;
    cancelPatrol = clock.after(heartbeat, () => {
      cancelPatrol = undefined;
      inBackground('the runs could not be looked after', patrol);
    });
  }

  schedulePatrol();
  return {
    store,
    record: order => recordOrder(order, { clock, store, leases, hands, closing: closing.signal, failed }),
    send: run => drive(run, true),
    cancel: id => hands.get(id)?.cancel.abort(),
    change: async (id, by) => {
      await store.refresh();
      const before = store.get(id);
      const next = before && by(before);
      if (next && (await hands.take(id, 'forced'))) {
        await keep(next);
        await follow(next);
      }
      return store.get(id);
    },
    takeUpLeft,
    lookNow: () => {
      for (const watch of watches.values()) watch.lookNow();
      for (const id of hands.ids()) hands.get(id)?.nudge.poke();
    },
    dispose: async () => {
      closing.abort();
      cancelPatrol?.();
      for (const watch of watches.values()) watch.dispose();
      announcer.dispose();
      store.dispose();
      for (const id of hands.ids()) await hands.letGo(id).catch(failed('a lease could not be released'));
      await owner.dispose();
    },
  };
}

/** The person who cancelled knows; and what they deregistered themselves is marked as told already. */
function isWorthTelling({ state, isAnnounced }: Run): boolean {
  if (isAnnounced || state.kind !== 'ended') return false;
  const { outcome } = state;
  return !(outcome.kind === 'not-created' && outcome.why.kind === 'cancelled');
}
