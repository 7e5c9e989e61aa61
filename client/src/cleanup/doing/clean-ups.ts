import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Ec2 } from '../../ec2/ec2';
import type { TargetRef } from '../../ec2/target-ref';
import { Emitter, type Subscription } from '../../facts/emitter';
import { type Clock, isoTime, systemClock } from '../../runs/clock';
import { blockedBy, type Guard, guardOfImages } from '../../runs/guard';
import type { RunLog } from '../../runs/log';
import { awsPolicy } from '../../runs/policy';
import { cleanUp as removeLeftovers } from '../../runs/storage/clean-up';
import { type Disk, nodeDisk } from '../../runs/storage/disk';
import { type Lease, Leases } from '../../runs/storage/leases';
import { Owner, type ProcessTable, systemProcesses } from '../../runs/storage/owner';
import { SingleStart } from '../../single-start';
import { type CleanUp, type CleanUpAction, type CleanUpItem, cleanUpVersion, nextItem } from './clean-up';
import { CleanUpDriver } from './clean-up-driver';
import { CleanUpStore } from './clean-up-store';
import { leaseFolder } from './has-unfinished';

/** What a person confirmed. */
export interface CleanUpOrder {
  readonly target: TargetRef;
  readonly action: CleanUpAction;
  readonly items: readonly Omit<CleanUpItem, 'state'>[];
  readonly guard: (target: TargetRef) => Guard;
}

export type CleanUpResult =
  /** It ended or stopped: its record tells. */
  | { readonly kind: 'decided'; readonly cleanUp: CleanUp }
  /** A guard forbids it. Nothing was sent. */
  | { readonly kind: 'blocked'; readonly message: string }
  /** Another window is at it. */
  | { readonly kind: 'held' };

export interface CleanUpsOptions {
  /** An absolute path of a folder of this extension's own; made if it is missing. */
  readonly folder: string;
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly log: RunLog;
  readonly clock?: Clock;
  readonly disk?: Disk;
  readonly processes?: ProcessTable;
}

interface Opened {
  readonly owner: Owner;
  readonly leases: Leases;
  readonly store: CleanUpStore;
  readonly driver: CleanUpDriver;
}

/**
 * All clean-ups of this installation, unfinished and past, shared by all windows through one folder. Nothing is read or
 * written before the first call, and nothing goes on by itself: a person resumes what was interrupted.
 */
export class CleanUps {
  private readonly options: CleanUpsOptions;
  private readonly clock: Clock;
  private readonly disk: Disk;
  private readonly changes: Emitter<string>;
  private readonly closing = new AbortController();
  private readonly opened = new SingleStart(() => this.openFolder());

  constructor(options: CleanUpsOptions) {
    this.options = options;
    this.clock = options.clock ?? systemClock;
    this.disk = options.disk ?? nodeDisk;
    this.changes = new Emitter(error => options.log.error('a listener of the clean-ups failed', error));
  }

  /** Records a clean-up and does it. Rejects if it cannot be recorded, or the disk fails on the way: then it stands still. */
  async start({ target, action, items, guard }: CleanUpOrder, signal?: AbortSignal): Promise<CleanUpResult> {
    const message = blockedBy(guardOfImages(guard(target)), target);
    if (message !== undefined) return { kind: 'blocked', message };
    const { store, leases } = await this.opened.get();
    const id = randomUUID();
    const waiting = items.map(item => ({ ...item, state: { kind: 'waiting' } as const }));
    const lease = await leases.take(id);
    await store.save({ version: cleanUpVersion, id, created: isoTime(this.clock), target, action, items: waiting });
    return this.drive(id, lease, signal);
  }

  /** Goes on with what was interrupted, here or in a window that is gone. */
  async resume(id: string, guard: CleanUpOrder['guard'], signal?: AbortSignal): Promise<CleanUpResult> {
    const { store, leases } = await this.opened.get();
    const lease = await leases.take(id);
    if (lease === undefined) return { kind: 'held' };
    const known = await store.read(id);
    const message = known === undefined ? undefined : blockedBy(guardOfImages(guard(known.target)), known.target);
    if (message !== undefined) {
      await lease.release();
      return { kind: 'blocked', message };
    }
    return this.drive(id, lease, signal);
  }

  /** Newest first, as they are on disk now. */
  async list(): Promise<readonly CleanUp[]> {
    const { store } = await this.opened.get();
    await store.readAll();
    return store.list();
  }

  /**
   * Those that ended with their window, of which no window has told yet. Each is given once, to one window: whoever gets it
   * tells the person, and asks for the next one then.
   */
  async *takeInterrupted(): AsyncGenerator<CleanUp> {
    const { leases } = await this.opened.get();
    for (const { id } of (await this.list()).filter(isInterrupted)) {
      const lease = await leases.take(id);
      if (lease === undefined) continue;
      const cleanUp = await this.markInterrupted(id).finally(() => lease.release());
      if (cleanUp !== undefined) yield cleanUp;
    }
  }

  /** As this window knows it. */
  async get(id: string): Promise<CleanUp | undefined> {
    return (await this.opened.get()).store.get(id);
  }

  /** Calls back with the id of a clean-up that changed here. */
  onDidChange(listener: (id: string) => void): Subscription {
    return this.changes.subscribe(listener);
  }

  /** Stops after the call under way; the record says how far it came. */
  async dispose(): Promise<void> {
    this.closing.abort();
    // A folder that could not be read needs no closing.
    const opened = await this.opened.current().catch(() => undefined);
    await opened?.owner.dispose();
  }

  /** Another window may have told of it, or gone on with it, before the lease was taken. */
  private async markInterrupted(id: string): Promise<CleanUp | undefined> {
    const { store } = await this.opened.get();
    const cleanUp = await store.read(id);
    if (cleanUp === undefined || !isInterrupted(cleanUp)) return undefined;
    const marked: CleanUp = { ...cleanUp, stopped: { kind: 'interrupted' } };
    await store.save(marked);
    return marked;
  }

  private async drive(id: string, lease: Lease | undefined, signal?: AbortSignal): Promise<CleanUpResult> {
    if (lease === undefined) return { kind: 'held' };
    const { store, driver, leases } = await this.opened.get();
    try {
      await driver.drive(id, lease, { cancel: signal, closing: this.closing.signal });
    } finally {
      await lease.release();
    }
    const cleanUp = store.get(id);
    if (cleanUp !== undefined && nextItem(cleanUp) === undefined) {
      for (const old of [id, ...(await store.trim())]) await leases.forget(old);
    }
    return cleanUp === undefined ? { kind: 'held' } : { kind: 'decided', cleanUp };
  }

  private async openFolder(): Promise<Opened> {
    const { folder, connect, log, processes = systemProcesses } = this.options;
    const { clock, disk } = this;
    const leases = join(folder, leaseFolder);
    await disk.makeFolder(folder);
    await disk.makeFolder(leases);
    const failed = (error: unknown) => log.error('the heartbeat of this window could not be written', error);
    const { heartbeat } = awsPolicy;
    const owner = new Owner({ folder: leases, disk, clock, heartbeat, process: processes, failed });
    for (const place of [folder, leases]) await removeLeftovers(place, disk, owner);
    const store = new CleanUpStore({ folder, disk, log, unique: owner.id });
    await store.readAll();
    const changed = (id: string) => this.changes.fire(id);
    const driver = new CleanUpDriver({ store, connect, clock, log, changed });
    return { owner, leases: new Leases({ folder: leases, disk, owner, log }), store, driver };
  }
}

function isInterrupted(cleanUp: CleanUp): boolean {
  return cleanUp.stopped === undefined && nextItem(cleanUp) !== undefined;
}
