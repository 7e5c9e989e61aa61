import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { t } from '@vscode/l10n';
import type { AwsFailure } from '../ec2/aws-failure';
import type { CreateImageRequest, Ec2 } from '../ec2/ec2';
import { checkPermission } from '../plan/check-permission';
import type { Permission } from '../plan/permission';
import type { PlanSummary } from '../plan/summarize-plan';
import { type Announcer, createAnnouncer } from './announcer';
import { type Clock, isoTime, pause, systemClock } from './clock';
import { type Deregistration, deregisterRun } from './deregister';
import { type Disk, nodeDisk } from './disk';
import { blockedBy, type Guard } from './guard';
import { createLeases, type Lease, type Leases } from './leases';
import type { Log } from './log';
import { endNotice, type Notice, startNotice } from './notice';
import { createOwner, type ProcessTable, systemProcesses } from './owner';
import { type Policy, policyFor } from './policy';
import { imageNameOf, isActive, isCancellable, isUnfinished, RUN_VERSION, type Run } from './run';
import { openRunStore, type RunStore } from './run-store';
import { sendRun } from './send';
import { type TargetRef, targetKey } from './target-ref';
import { announce, becomeDeregistered, end, stopWatching, watchAgain } from './transitions';
import { type TargetWatch, watchTarget } from './watch-target';

/** All runs of this installation, live and past, shared by all windows through one folder. */
export interface Runs {
  /** Reads the runs and takes up what no other window is doing. Rejects when the folder cannot be read. */
  resume(): Promise<void>;
  /**
   * Records a run, sends its request and resolves when that is decided: the run is then watched or has ended. It shows in
   * `list` from the beginning. The signal cancels until the request is sent, and does nothing afterwards.
   */
  start(order: RunOrder, signal?: AbortSignal): Promise<StartResult>;
  /** Newest first; empty until the folder was read. */
  list(): readonly Run[];
  get(id: string): Run | undefined;
  /** The newest run of a file. */
  lastOf(file: string): Run | undefined;
  /** Calls back with the ids of runs that changed, appeared or went, here or in another window. The result ends it. */
  onDidChange(listener: (ids: readonly string[]) => void): () => void;
  /** EC2 goes on with the image; nobody looks any more. */
  stopWatching(id: string): Promise<void>;
  /** Takes up what was stopped. */
  watchAgain(id: string): Promise<void>;
  /** Asks EC2 now, with the person there to sign in: after they mended what was wrong, or because they want to know. */
  lookNow(): void;
  /** The image goes, and with `deleteSnapshots` what it was made of, as far as nothing else uses that. */
  deregister(id: string, options: { readonly deleteSnapshots: boolean }): Promise<Deregistration>;
  /** Forgets a run that has ended or was stopped. What EC2 has is not touched. */
  remove(id: string): Promise<void>;
  /** Asks EC2 by DryRun; nothing is recorded, and the file and the request stay as they are. */
  checkPermission(
    target: TargetRef,
    request: CreateImageRequest,
    explain: (failure: AwsFailure) => string,
    signal?: AbortSignal,
  ): Promise<Permission>;
  /** Names of files that could not be read and were set aside. */
  readonly damaged: readonly string[];
  /** Leaves everything as it is on disk; the next window goes on. */
  dispose(): Promise<void>;
}

export interface RunOrder {
  readonly request: CreateImageRequest;
  readonly target: TargetRef;
  readonly instance: { readonly id: string; readonly name?: string };
  /** URI of the request's file. */
  readonly file?: string;
  readonly gitCommit?: string;
  readonly plan?: PlanSummary;
  /** What the folder expects; checked before anything else. */
  readonly guard?: Guard;
}

export type StartResult =
  /** Sent, refused, cancelled or lost: the run tells. */
  | { readonly kind: 'decided'; readonly run: Run }
  /** The same image is being made already, by this window or another. Nothing was sent. */
  | { readonly kind: 'under-way'; readonly run: Run; readonly message: string }
  /** The guard forbids it. Nothing was sent. */
  | { readonly kind: 'blocked'; readonly message: string }
  /** It could not be recorded, so nothing was sent. */
  | { readonly kind: 'not-stored'; readonly message: string };

export interface Notifier {
  /** In the window that started it. `cancel` works until `isCancellable` of the run is false. */
  started(notice: Notice, run: Run): void;
  /** Once per run, whichever windows there are. */
  ended(notice: Notice, runs: readonly Run[]): void;
}

export interface RunsOptions {
  /** An absolute path of a folder that is this extension's own; made when missing. */
  readonly folder: string;
  /** Rejects with an `AwsFailure` when the target leads nowhere. May be asked often: it keeps what can be kept. */
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly notifier: Notifier;
  readonly log: Log;
  /** How many finished runs are kept. */
  readonly history: () => number;
  readonly clock?: Clock;
  readonly disk?: Disk;
  readonly processes?: ProcessTable;
  readonly policy?: (target: TargetRef) => Policy;
}

/** Nothing is read or written, and no timer runs, before the first call. */
export function createRuns(options: RunsOptions): Runs {
  const { folder, connect, notifier, log, clock = systemClock, disk = nodeDisk, policy = policyFor } = options;
  const listeners = new Set<(ids: readonly string[]) => void>();
  const inHand = new Map<string, InHand>();
  const watches = new Map<string, TargetWatch>();
  const closing = new AbortController();
  const tasks = new Set<Promise<unknown>>();
  const heartbeat = policy({ profile: '', region: '' }).heartbeat;
  let opening: Promise<Opened> | undefined;
  let opened: Opened | undefined;
  let cancelPatrol: (() => void) | undefined;

  const failed = (what: string) => (error: unknown) => {
    if (!closing.signal.aborted) log.error(what, error);
  };

  /** Runs beside the caller; its failure is told in the log and nowhere else. */
  const inBackground = (what: string, work: () => Promise<unknown>) => {
    const task = work()
      .catch(failed(what))
      .finally(() => tasks.delete(task));
    tasks.add(task);
  };

  const open = () => {
    opening ??= openAll().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const openAll = async (): Promise<Opened> => {
    await disk.makeFolder(join(folder, 'leases'));
    const owner = createOwner({
      folder: join(folder, 'leases'),
      disk,
      clock,
      heartbeat,
      process: options.processes ?? systemProcesses,
      failed: failed('the sign of life could not be written'),
    });
    const leases = createLeases({ folder: join(folder, 'leases'), disk, owner });
    const store = await openRunStore({
      folder,
      disk,
      log,
      unique: owner.id,
      history: options.history,
      changed,
      removed: leases.forget,
    });
    opened = { store, leases, announcer: openAnnouncer(store), dispose: owner.dispose };
    return opened;
  };

  const openAnnouncer = (store: RunStore): Announcer =>
    createAnnouncer({
      clock,
      joinTime: policy({ profile: '', region: '' }).joinTime,
      find: async id => {
        const run = store.get(id);
        return run && isUnfinished(run) && !isActive(run) && (await isHeld(id)) ? run : undefined;
      },
      tell: async runs => {
        // Told first, marked then: whoever dies in between is told of again, which is better than never.
        notifier.ended(endNotice(runs), runs);
        for (const run of runs) await finish(announce(run));
      },
      failed: failed('the end of a run could not be told'),
    });

  const changed = (ids: readonly string[]) => {
    for (const listener of listeners) listener(ids);
    schedulePatrol();
  };

  // ------------------------------------------------------------------------------ what this window has in hand

  const isHeld = async (id: string) => (await inHand.get(id)?.lease.isHeld()) ?? false;

  const letGo = async (id: string) => {
    const held = inHand.get(id);
    inHand.delete(id);
    await held?.lease.release();
  };

  /** For what is true whether it can be written or not; nothing once another window has the run. */
  const record = async (run: Run) => {
    const { store } = await open();
    if (await isHeld(run.id)) await store.record(run);
  };

  const finish = async (run: Run) => {
    await record(run);
    await letGo(run.id);
  };

  const take = async (id: string, isForced = false): Promise<boolean> => {
    const { leases } = await open();
    if (inHand.has(id)) return isHeld(id);
    const lease = await (isForced ? leases.takeOver(id) : leases.take(id));
    if (!lease) return false;
    inHand.set(id, { lease, cancel: new AbortController() });
    return true;
  };

  const drive = async (run: Run): Promise<Run> => {
    const { store } = await open();
    const held = inHand.get(run.id);
    if (!held) return run;
    const decided = await sendRun(run, {
      clock,
      log,
      policy: policy(run.target),
      connect: () => connect(run.target),
      save: async next => {
        if (!(await held.lease.isHeld())) throw new Error(`run ${next.id} was taken over by another window`);
        await store.save(next);
      },
      record: async next => {
        if (await held.lease.isHeld()) await store.record(next);
      },
      isHeld: held.lease.isHeld,
      lostRuns: () => store.list().filter(other => isLostTwin(other, run)),
      cancelled: held.cancel.signal,
      closing: closing.signal,
    });
    await follow(decided);
    return decided;
  };

  /** What comes after the sending. */
  const follow = async (run: Run) => {
    if (closing.signal.aborted || !(await isHeld(run.id))) return;
    if (run.state.kind === 'watching') watchOf(run.target).join();
    else if (run.state.kind === 'stopped') await letGo(run.id);
    else if (run.state.kind === 'ended') {
      if (isWorthTelling(run)) opened?.announcer.add(run.id);
      else await finish(announce(run));
    }
  };

  const watchOf = (target: TargetRef): TargetWatch => {
    const key = targetKey(target);
    const known = watches.get(key);
    if (known) return known;
    const watch = watchTarget({
      clock,
      log,
      policy: policy(target),
      connect: () => connect(target),
      runs: () => watchedHere(key),
      heldRuns: async () => {
        for (const run of watchedHere(key)) {
          if (!(await isHeld(run.id))) inHand.delete(run.id);
        }
        return watchedHere(key);
      },
      keep: async run => {
        // A person may have stopped or deregistered it while EC2 was asked.
        if (!(await isHeld(run.id)) || opened?.store.get(run.id)?.state.kind !== 'watching') return;
        await record(run);
        if (run.state.kind !== 'watching') await follow(run);
      },
    });
    watches.set(key, watch);
    return watch;
  };

  const watchedHere = (key: string) =>
    (opened?.store.list() ?? []).filter(
      run => run.state.kind === 'watching' && inHand.has(run.id) && targetKey(run.target) === key,
    );

  // ------------------------------------------------------------------------------ what nobody has in hand

  /** Goes on with a run that its window left, from where it stands on disk. */
  const takeUp = async (id: string) => {
    const { store } = await open();
    if (!(await take(id))) return;
    await store.refresh();
    const run = store.get(id);
    if (!run || !isUnfinished(run)) return letGo(id);
    if (!isCancellable(run)) return drive(run).then(() => undefined);
    // The person confirmed it for then, not for whenever a window opens again.
    const interrupted = end(run, { kind: 'not-created', why: { kind: 'interrupted' } }, isoTime(clock));
    await record(interrupted);
    await follow(interrupted);
  };

  const left = () => (opened?.store.list() ?? []).filter(run => isUnfinished(run) && !inHand.has(run.id));

  /** Runs that another window finished while this one had them in hand. */
  const overtaken = () =>
    [...inHand.keys()].filter(id => {
      const run = opened?.store.get(id);
      return !run || !isUnfinished(run);
    });

  /** While other windows have unfinished runs: looks whether they are still there. And for what has to be made up for. */
  const schedulePatrol = () => {
    if (closing.signal.aborted || cancelPatrol) return;
    if (left().length === 0 && overtaken().length === 0 && !opened?.store.isBehind()) return;
    cancelPatrol = clock.after(heartbeat, () => {
      cancelPatrol = undefined;
      inBackground('the runs could not be looked after', patrol);
    });
  };

  const patrol = async () => {
    const { store } = await open();
    try {
      await store.refresh();
      await store.flush();
      for (const id of overtaken()) await letGo(id);
      for (const run of left()) inBackground(`run ${run.id} could not be taken up`, () => takeUp(run.id));
    } finally {
      schedulePatrol();
    }
  };

  // ------------------------------------------------------------------------------ what a person asks for

  const begin = async (order: RunOrder): Promise<Run | StartResult> => {
    const { store, leases } = await open();
    const gate = await takeGate(leases, clock, closing.signal);
    try {
      await store.refresh();
      const twin = store.list().find(run => isActive(run) && isSameImage(run, order));
      if (twin) {
        const message = t('Image {0} is being made already; nothing was sent again.', imageNameOf(twin));
        return { kind: 'under-way', run: twin, message };
      }
      const run = newRun(order, isoTime(clock));
      const lease = await leases.take(run.id);
      if (!lease) throw new Error('a new run cannot be held by anybody else');
      try {
        await store.save(run);
      } catch (error) {
        await lease.release().catch(failed('a lease could not be released'));
        throw error;
      }
      inHand.set(run.id, { lease, cancel: new AbortController() });
      return run;
    } finally {
      await gate.release().catch(failed('a lease could not be released'));
    }
  };

  const start = async (order: RunOrder, signal?: AbortSignal): Promise<StartResult> => {
    const message = order.guard && blockedBy(order.guard, order.target);
    if (message) return { kind: 'blocked', message };
    let begun: Run | StartResult;
    try {
      begun = await begin(order);
    } catch (error) {
      log.error('a run could not be recorded, so it was not sent', error);
      return { kind: 'not-stored', message: notStoredSentence(error) };
    }
    if ('kind' in begun) return begun;
    const held = inHand.get(begun.id);
    const cancel = () => held?.cancel.abort();
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    notifier.started(startNotice(begun), begun);
    const sending = drive(begun).finally(() => signal?.removeEventListener('abort', cancel));
    inBackground(`run ${begun.id} could not be sent`, () => sending);
    return { kind: 'decided', run: await sending };
  };

  /** Changes a run by a person's hand, whichever window has it. */
  const byHand = async (id: string, change: (run: Run) => Run | undefined) => {
    const { store } = await open();
    await store.refresh();
    const before = store.get(id);
    const next = before && change(before);
    if (!next || !(await take(id, true))) return;
    await record(next);
    await follow(next);
  };

  return {
    resume: async () => {
      await open();
      for (const run of left()) inBackground(`run ${run.id} could not be taken up`, () => takeUp(run.id));
      schedulePatrol();
    },
    start,
    list: () => opened?.store.list() ?? [],
    get: id => opened?.store.get(id),
    lastOf: file => opened?.store.list().find(run => run.file === file),
    onDidChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stopWatching: id =>
      byHand(id, run =>
        run.state.kind === 'watching' || run.state.kind === 'reconciling'
          ? stopWatching(run, isoTime(clock))
          : undefined,
      ),
    watchAgain: async id => {
      await byHand(id, run => (run.state.kind === 'stopped' ? watchAgain(run, isoTime(clock)) : undefined));
      const run = opened?.store.get(id);
      if (run?.state.kind === 'reconciling') inBackground(`run ${id} could not be taken up`, () => drive(run));
    },
    lookNow: () => {
      for (const watch of watches.values()) watch.lookNow();
    },
    deregister: async (id, { deleteSnapshots }) => {
      const { store } = await open();
      const run = store.get(id);
      if (!run) return { kind: 'no-image' };
      const result = await deregisterRun(run, () => connect(run.target), deleteSnapshots);
      if (result.kind === 'deregistered' || result.kind === 'already-gone') {
        await byHand(id, current => becomeDeregistered(current, isoTime(clock)));
      }
      return result;
    },
    remove: async id => {
      const { store } = await open();
      const run = store.get(id);
      if (run && !isActive(run)) await store.remove(id);
    },
    checkPermission: async (target, request, explain, signal) =>
      checkPermission(await connect(target), request, { explain, signal }),
    get damaged() {
      return opened?.store.damaged ?? [];
    },
    dispose: async () => {
      closing.abort();
      cancelPatrol?.();
      for (const watch of watches.values()) watch.dispose();
      opened?.announcer.dispose();
      opened?.store.dispose();
      for (const id of [...inHand.keys()]) await letGo(id).catch(failed('a lease could not be released'));
      await opened?.dispose();
    },
  };
}

interface Opened {
  readonly store: RunStore;
  readonly leases: Leases;
  readonly announcer: Announcer;
  readonly dispose: () => Promise<void>;
}

interface InHand {
  readonly lease: Lease;
  readonly cancel: AbortController;
}

const GATE_TRIES = 100;
const GATE_DELAY = 50;

/** Only one window at a time decides whether a request is new; it takes milliseconds. */
async function takeGate(leases: Leases, clock: Clock, closing: AbortSignal): Promise<Lease> {
  for (let tries = 0; tries < GATE_TRIES; tries++) {
    const gate = await leases.take('start');
    if (gate) return gate;
    await pause(clock, GATE_DELAY, closing);
  }
  throw new Error('another window did not finish starting its run');
}

function newRun(order: RunOrder, at: string): Run {
  const { request, target, instance, file, gitCommit, plan } = order;
  return {
    version: RUN_VERSION,
    id: randomUUID(),
    created: at,
    file,
    gitCommit,
    request,
    target,
    instance,
    plan,
    state: { kind: 'prepared' },
    attempts: [],
    snapshots: [],
    history: [{ at, state: 'prepared' }],
    isAnnounced: false,
  };
}

/** The name is EC2's only guard against two images of one request: per account and region, whoever asks. */
function isSameImage(run: Run, order: RunOrder): boolean {
  const { target } = order;
  const isSamePlace =
    run.target.region === target.region &&
    (run.target.account && target.account
      ? run.target.account === target.account
      : run.target.profile === target.profile);
  return isSamePlace && imageNameOf(run) === order.request.Name;
}

/** A run of the same image that ended without knowing whether EC2 had begun it. */
function isLostTwin(other: Run, run: Run): boolean {
  const { state } = other;
  return (
    other.id !== run.id &&
    state.kind === 'ended' &&
    state.outcome.kind === 'not-created' &&
    state.outcome.why.kind === 'not-found' &&
    other.instance.id === run.instance.id &&
    isSameImage(other, run)
  );
}

/** The person who cancelled knows; and what they deregistered themselves is marked as told already. */
function isWorthTelling({ state, isAnnounced }: Run): boolean {
  if (isAnnounced || state.kind !== 'ended') return false;
  const { outcome } = state;
  return !(outcome.kind === 'not-created' && outcome.why.kind === 'cancelled');
}

function notStoredSentence(error: unknown): string {
  const isFull = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return isFull
    ? t('The disk is full, so the run could not be recorded, and nothing was sent. Free some space and try again.')
    : t('The run could not be recorded on disk, so nothing was sent. The log says why.');
}
