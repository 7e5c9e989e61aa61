import { t } from '@vscode/l10n';
import type { Ec2 } from '../ec2/ec2';
import { plain } from '../foreign-text';
import { type Clock, isoTime, systemClock } from './clock';
import { type Deregistration, deregisterRun } from './deregister';
import { type Disk, isErrno, nodeDisk } from './disk';
import { blockedBy } from './guard';
import { type Keeper, openKeeper } from './keeper';
import type { Log } from './log';
import { type Notice, startNotice } from './notice';
import type { RunOrder } from './order';
import { type ProcessTable, systemProcesses } from './owner';
import { awsPolicy, type Policy, policyFor } from './policy';
import type { Recorded } from './record-order';
import { imageNameOf, isActive, type Run } from './run';
import type { TargetRef } from './target-ref';
import { becomeDeregistered, stopWatching, watchAgain } from './transitions';

export type { RunOrder } from './order';

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
  /** Names of files that could not be read and were set aside. */
  readonly damaged: readonly string[];
  /** Leaves everything as it is on disk; the next window goes on. */
  dispose(): Promise<void>;
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
  /** In the window that started it. */
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
  const { notifier, log, clock = systemClock, policy = policyFor } = options;
  const listeners = new Set<(ids: readonly string[]) => void>();
  let opening: Promise<Keeper> | undefined;
  let keeper: Keeper | undefined;

  const changed = (ids: readonly string[]) => {
    for (const listener of listeners) listener(ids);
  };

  const open = async (): Promise<Keeper> => {
    opening ??= openKeeper({
      folder: options.folder,
      connect: options.connect,
      tell: notifier.ended,
      log,
      history: options.history,
      clock,
      disk: options.disk ?? nodeDisk,
      processes: options.processes ?? systemProcesses,
      policy: target => (target ? policy(target) : awsPolicy),
      changed,
    });
    try {
      const opened = await opening;
      if (keeper !== opened) {
        keeper = opened;
        changed(opened.store.list().map(({ id }) => id));
      }
      return opened;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };

  const start = async (order: RunOrder, signal?: AbortSignal): Promise<StartResult> => {
    const blocked = order.guard && blockedBy(order.guard, order.target);
    if (blocked) return { kind: 'blocked', message: blocked };
    let opened: Keeper;
    let recorded: Recorded;
    try {
      opened = await open();
      recorded = await opened.record(order);
    } catch (error) {
      log.error('a run could not be recorded, so it was not sent', error);
      return { kind: 'not-stored', message: notStoredSentence(error) };
    }
    if (recorded.kind === 'under-way') return { ...recorded, message: underWaySentence(recorded.run) };
    return { kind: 'decided', run: await send(opened, recorded.run, signal) };
  };

  const send = (opened: Keeper, run: Run, signal: AbortSignal | undefined): Promise<Run> => {
    const cancel = () => opened.cancel(run.id);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    notifier.started(startNotice(run), run);
    return opened.send(run).finally(() => signal?.removeEventListener('abort', cancel));
  };

  return {
    resume: async () => (await open()).takeUpLeft(),
    start,
    list: () => keeper?.store.list() ?? [],
    get: id => keeper?.store.get(id),
    lastOf: file => keeper?.store.list().find(run => run.file === file),
    onDidChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stopWatching: async id => {
      const opened = await open();
      await opened.change(id, run => (isLookedFor(run) ? stopWatching(run, isoTime(clock)) : undefined));
    },
    watchAgain: async id => {
      const opened = await open();
      await opened.change(id, run => (run.state.kind === 'stopped' ? watchAgain(run, isoTime(clock)) : undefined));
    },
    lookNow: () => keeper?.lookNow(),
    deregister: async (id, { deleteSnapshots }) => {
      const opened = await open();
      const run = opened.store.get(id);
      if (!run) return { kind: 'no-image' };
      const result = await deregisterRun(run, () => options.connect(run.target), deleteSnapshots);
      if (result.kind === 'deregistered' || result.kind === 'already-gone') {
        await opened.change(id, current => becomeDeregistered(current, isoTime(clock)));
      }
      return result;
    },
    remove: async id => {
      const { store } = await open();
      const run = store.get(id);
      if (run && !isActive(run)) await store.remove(id);
    },
    get damaged() {
      return keeper?.store.damaged ?? [];
    },
    dispose: async () => {
      if (!opening) return;
      // Still opening: it is closed as soon as it is open. A folder that could not be read needs no closing.
      const opened = await opening.catch(() => undefined);
      await opened?.dispose();
    },
  };
}

function isLookedFor({ state }: Run): boolean {
  return state.kind === 'watching' || state.kind === 'reconciling';
}

function underWaySentence(run: Run): string {
  return t('Image {0} is being made already; nothing was sent again.', plain(imageNameOf(run)));
}

function notStoredSentence(error: unknown): string {
  return isErrno(error, 'ENOSPC', 'EDQUOT')
    ? t('The disk is full, so the run could not be recorded, and nothing was sent. Free some space and try again.')
    : t('The run could not be recorded on disk, so nothing was sent. The log says why.');
}
