import { t } from '@vscode/l10n';
import { AwsFailure } from '../ec2/aws-failure';
import type { Ec2 } from '../ec2/ec2';
import type { Parameters } from '../ec2/parameters';
import type { TargetRef } from '../ec2/target-ref';
import { Emitter, type Subscription } from '../facts/emitter';
import { plain } from '../foreign-text';
import { SingleStart } from '../single-start';
import { type Clock, isoTime, systemClock } from './clock';
import { type Deregistration, deregisterRun } from './deregister';
import { blockedBy, type Guard } from './guard';
import type { RunLog } from './log';
import { isOfImages } from './of-images';
import type { RunOrder } from './order';
import { awsPolicy, type Policy, policyFor } from './policy';
import { imageNameOf, isActive, isStepping, type Run } from './run';
import type { RunManager, RunManagerOptions } from './run-manager';
import { notStoredSentence } from './sending/not-stored';
import type { Recorded } from './sending/record-order';
import { StepControl } from './steps/step-control';
import { type Disk, nodeDisk } from './storage/disk';
import { type ProcessTable, systemProcesses } from './storage/owner';
import { becomeDeregistered, stopWatchingRun, watchAgain } from './transitions';
import { type Notice, startNotice } from './words/notice';

export type { RunOrder, StepOrder } from './order';

export type StartResult =
  /** Sent, refused, cancelled or lost: the run tells. */
  | { readonly kind: 'decided'; readonly run: Run }
  /** The same image is already being created, by this window or another. The request was not sent. */
  | { readonly kind: 'under-way'; readonly run: Run; readonly message: string }
  /** The guard forbids it. The request was not sent. */
  | { readonly kind: 'blocked'; readonly message: string }
  /** It could not be recorded, so the request was not sent. */
  | { readonly kind: 'not-stored'; readonly message: string };

/** What recording an order came to; nothing has been sent. */
export type RecordResult =
  | Exclude<StartResult, { kind: 'decided' }>
  /** On disk and held by this window. `send` does the rest of `start`, and is called once. */
  | { readonly kind: 'recorded'; readonly run: Run; readonly send: (signal?: AbortSignal) => Promise<Run> };

export interface Notifier {
  /** In the window that started it. */
  started(notice: Notice, run: Run): void;
  /** Once per run, whichever windows there are. */
  ended(notice: Notice, runs: readonly Run[]): void;
}

export interface RunsOptions {
  /** `RunManager.open`, which is loaded with the first run: most of this folder stands behind it. */
  readonly openManager: (options: RunManagerOptions) => Promise<RunManager>;
  /** An absolute path of a folder of this extension's own; made if it is missing. */
  readonly folder: string;
  /** Rejects with an `AwsFailure` if the target leads nowhere. May be asked often: it keeps what can be kept. */
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  /** The same for Parameter Store. */
  readonly parameters?: (target: TargetRef) => Promise<Parameters>;
  /** What the folder of a run allows now, for steps that run long after a person confirmed them. */
  readonly guardOf?: (run: Run) => Guard | undefined;
  readonly notifier: Notifier;
  readonly log: RunLog;
  /** How many finished runs are kept. */
  readonly history: () => number;
  readonly clock?: Clock;
  readonly disk?: Disk;
  readonly processes?: ProcessTable;
  readonly policy?: (target: TargetRef) => Policy;
}

/**
 * All runs of this installation, live and past, shared by all windows through one folder. Nothing is read or written, and
 * no timer runs, before the first call.
 */
export class Runs {
  /** What a person does about the steps that follow an image. */
  readonly steps: StepControl;
  private readonly clock: Clock;
  private readonly changes = new Emitter<readonly string[]>(error =>
    this.options.log.error('a listener of the runs failed', error),
  );
  private readonly opened = new SingleStart(() => this.openManager());
  private manager: RunManager | undefined;
  private readonly options: RunsOptions;

  constructor(options: RunsOptions) {
    this.options = options;
    this.clock = options.clock ?? systemClock;
    this.steps = new StepControl({
      open: () => this.opened.get(),
      clock: this.clock,
      connect: options.connect,
      parameters: options.parameters ?? noParameters,
      log: options.log,
    });
  }

  /** Reads the runs and resumes those that no other window holds. Rejects if the folder cannot be read. */
  async resume(): Promise<void> {
    (await this.opened.get()).resumeAll();
  }

  /**
   * Records a run, sends its request and resolves when that is decided: the run is then watched or has ended. It shows in
   * `list` from the beginning. The signal cancels until the request is sent, and does nothing afterwards.
   */
  async start(confirmed: RunOrder, signal?: AbortSignal): Promise<StartResult> {
    const recorded = await this.record(confirmed);
    return recorded.kind === 'recorded' ? { kind: 'decided', run: await recorded.send(signal) } : recorded;
  }

  /** Records a run without sending its request, for the runs of a batch: all of them are on disk before the first is sent. */
  async record(confirmed: RunOrder): Promise<RecordResult> {
    // What is sent is what was confirmed, whatever becomes of the caller's object.
    const order = { ...confirmed, request: structuredClone(confirmed.request) };
    const blocked = order.guard === undefined ? undefined : blockedBy(order.guard(), order.target);
    if (blocked !== undefined) return { kind: 'blocked', message: blocked };
    let manager: RunManager;
    let recorded: Recorded;
    try {
      manager = await this.opened.get();
      recorded = await manager.record(order);
    } catch (error) {
      this.options.log.error('a run could not be recorded, so it was not sent', error);
      return { kind: 'not-stored', message: notStoredSentence(error) };
    }
    if (recorded.kind === 'under-way') return { ...recorded, message: underWaySentence(recorded.run) };
    const { run } = recorded;
    return { kind: 'recorded', run, send: signal => this.send(manager, run, order, signal) };
  }

  /** Newest first; empty until the folder was read. */
  list(): readonly Run[] {
    return this.manager?.store.list() ?? [];
  }

  get(id: string): Run | undefined {
    return this.manager?.store.get(id);
  }

  /** The newest run of a file. */
  lastOf(file: string): Run | undefined {
    return this.list().find(run => run.file === file);
  }

  /** Calls back with the ids of runs that changed, appeared or were removed, here or in another window. */
  onDidChange(listener: (ids: readonly string[]) => void): Subscription {
    return this.changes.subscribe(listener);
  }

  /** EC2 goes on with the image; this installation no longer looks at it. */
  async stopWatching(id: string): Promise<void> {
    await this.change(id, run => (isLookedFor(run) ? stopWatchingRun(run, isoTime(this.clock)) : undefined));
  }

  /** Resumes what a person stopped. */
  async resumeWatching(id: string): Promise<void> {
    await this.change(id, run => (run.state.kind === 'stopped' ? watchAgain(run, isoTime(this.clock)) : undefined));
  }

  /** Asks EC2 now, with the person there to sign in: after they signed in, or because they want to know. */
  checkNow(): void {
    this.manager?.checkNow();
  }

  /** Deregisters the image and, with `deleteSnapshots`, deletes its snapshots as far as nothing else uses them. */
  async deregister(id: string, { deleteSnapshots }: { readonly deleteSnapshots: boolean }): Promise<Deregistration> {
    const { store } = await this.opened.get();
    const run = store.get(id);
    if (run === undefined) return { kind: 'no-image' };
    const result = await deregisterRun(run, () => this.options.connect(run.target), deleteSnapshots);
    if (result.kind === 'deregistered' || result.kind === 'already-gone') await this.markDeregistered(id);
    return result;
  }

  /** Marks the runs of images that were deregistered by other means than `deregister`. Never rejects. */
  async imagesDeregistered(target: TargetRef, imageIds: readonly string[]): Promise<void> {
    const ids = new Set(imageIds);
    try {
      const { store } = await this.opened.get();
      for (const run of store.list()) if (isOfImages(run, ids, target)) await this.markDeregistered(run.id);
    } catch (error) {
      this.options.log.error('the runs of deregistered images could not be marked', error);
    }
  }

  /** Removes a run that has ended, with its steps, or was stopped from the history. What EC2 has is not touched. */
  async remove(id: string): Promise<void> {
    const { store } = await this.opened.get();
    const run = store.get(id);
    if (run !== undefined && !isActive(run) && !isStepping(run)) await store.remove(id);
  }

  /** Names of files that could not be read and were set aside. */
  get damaged(): readonly string[] {
    return this.manager?.store.damaged ?? [];
  }

  /** Leaves everything as it is on disk; the next window goes on. */
  async dispose(): Promise<void> {
    // If it is still opening, it is closed as soon as it is open. A folder that could not be read needs no closing.
    const manager = await this.opened.current().catch(() => undefined);
    await manager?.dispose();
  }

  /** The image is deregistered, whether that can be written or not. */
  private async markDeregistered(id: string): Promise<void> {
    try {
      await this.change(id, run => becomeDeregistered(run, isoTime(this.clock)));
    } catch (error) {
      this.options.log.error(`run ${id} could not be marked as deregistered`, error);
    }
  }

  private async openManager(): Promise<RunManager> {
    const { folder, connect, notifier, log, history, policy = policyFor } = this.options;
    const { parameters = noParameters, guardOf = () => undefined } = this.options;
    const manager = await this.options.openManager({
      folder,
      connect,
      parameters,
      guardOf,
      notify: (notice, runs) => notifier.ended(notice, runs),
      log,
      history,
      clock: this.clock,
      disk: this.options.disk ?? nodeDisk,
      processes: this.options.processes ?? systemProcesses,
      policy: target => (target === undefined ? awsPolicy : policy(target)),
      changed: ids => this.changes.fire(ids),
    });
    this.manager = manager;
    this.changes.fire(manager.store.list().map(({ id }) => id));
    return manager;
  }

  private async send(manager: RunManager, run: Run, { guard }: RunOrder, signal?: AbortSignal): Promise<Run> {
    const cancel = () => manager.cancel(run.id);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    this.options.notifier.started(startNotice(run), run);
    try {
      return await manager.send(run, guard);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  private async change(id: string, by: (run: Run) => Run | undefined): Promise<void> {
    await (await this.opened.get()).change(id, by);
  }
}

function isLookedFor({ state }: Run): boolean {
  return state.kind === 'watching' || state.kind === 'reconciling';
}

function underWaySentence(run: Run): string {
  return t('Image {0} is already being created. The request was not sent again.', plain(imageNameOf(run)));
}

/** For an installation without Parameter Store. */
async function noParameters(): Promise<Parameters> {
  throw new AwsFailure({ code: 'Unreachable', message: t('Parameter Store cannot be reached'), reach: 'never-sent' });
}
