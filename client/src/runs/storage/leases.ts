import { join } from 'node:path';
import type { RunLog } from '../log';
import { type Disk, isErrno, writeAtomically } from './disk';
import type { Owner } from './owner';

/** `unknown`: the disk did not say. That is no "lost", and no permission to send either. */
export type LeaseState = 'held' | 'lost' | 'unknown';

/** The right to work on one thing while other windows leave it alone. */
export interface Lease {
  /** Returns `lost` once another window has taken the lease over. */
  check(): Promise<LeaseState>;
  /** Never rejects: what cannot be written now is written by `Leases.flush`. */
  release(): Promise<void>;
}

export interface LeasesOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly owner: Owner;
  readonly log: RunLog;
}

/**
 * Leases as files `<name>.<generation>`. The highest generation holds, and only one process can create the next one. So two
 * windows never both take a dead window's lease, and a window that lost its lease sees it by looking. No window removes the
 * highest file, so no generation is used twice.
 */
export class Leases {
  private readonly held = new Set<string>();
  private readonly files: LeaseFiles;
  private readonly owner: Owner;
  private readonly log: RunLog;
  /** Releases that are not on disk yet, by name. */
  private readonly unreleased = new Map<string, number>();

  constructor({ folder, disk, owner, log }: LeasesOptions) {
    this.files = new LeaseFiles(folder, disk);
    this.owner = owner;
    this.log = log;
  }

  /** Returns the lease, or undefined if another window holds it. Takes over the lease of a dead window. */
  take(name: string): Promise<Lease | undefined> {
    return this.takeNext(name, { isForced: false });
  }

  /** Takes the lease from whichever window holds it, because a person asked for it here. */
  takeOver(name: string): Promise<Lease | undefined> {
    return this.takeNext(name, { isForced: true });
  }

  /** Removes every file of a name that is no longer needed. */
  forget(name: string): Promise<void> {
    this.unreleased.delete(name);
    return this.files.removeAll(name);
  }

  /** Returns true while a release is not on disk. */
  isBehind(): boolean {
    return this.unreleased.size > 0;
  }

  /** Writes the releases that could not be written. */
  async flush(): Promise<void> {
    for (const [name, generation] of [...this.unreleased]) await this.release(name, generation);
  }

  private async takeNext(name: string, { isForced }: { readonly isForced: boolean }): Promise<Lease | undefined> {
    if (this.held.has(name)) return undefined;
    const highest = (await this.files.generations(name)).at(-1);
    if (highest !== undefined && !isForced && !(await this.isFree(name, highest))) return undefined;
    return this.claim(name, (highest ?? 0) + 1);
  }

  private async isFree(name: string, generation: number): Promise<boolean> {
    const holder = await this.files.readHolder(name, generation);
    // A file without content is just being written, which takes a moment, or its writer died. Only its age can tell.
    if (holder === undefined) return this.owner.isSilent(`${name}.${generation}`, '', writingTime);
    return holder.released || holder.owner === this.owner.id || !(await this.owner.isAlive(holder.owner));
  }

  private async claim(name: string, generation: number): Promise<Lease | undefined> {
    await this.owner.beat();
    if (!(await this.files.create(name, generation, this.owner.id))) return undefined;
    if (!(await this.isHighest(name, generation))) return undefined;
    this.held.add(name);
    this.unreleased.delete(name);
    const stopBeating = this.owner.keepBeating();
    const end = () => {
      this.held.delete(name);
      stopBeating();
    };
    return new HeldLease({
      owner: this.owner.id,
      name,
      generation,
      files: this.files,
      log: this.log,
      end,
      release: () => this.release(name, generation),
    });
  }

  /** Another window may have created a higher generation at the same moment. */
  private async isHighest(name: string, generation: number): Promise<boolean> {
    try {
      const all = await this.files.generations(name);
      const isHighest = all.at(-1) === generation;
      const useless = isHighest ? all.slice(0, -1) : [generation];
      await Promise.all(useless.map(old => this.files.remove(name, old)));
      return isHighest;
    } catch (error) {
      await this.release(name, generation);
      throw error;
    }
  }

  private async release(name: string, generation: number): Promise<void> {
    this.unreleased.set(name, generation);
    try {
      await this.files.writeReleased(name, generation, this.owner.id);
      this.unreleased.delete(name);
    } catch (error) {
      this.log.error(`lease ${name} could not be released; it is tried again`, error);
    }
  }
}

/** Milliseconds between two looks at a file without content. */
const writingTime = 500;

interface HeldLeaseOptions {
  readonly owner: string;
  readonly name: string;
  readonly generation: number;
  readonly files: LeaseFiles;
  readonly log: RunLog;
  readonly end: () => void;
  readonly release: () => Promise<void>;
}

class HeldLease implements Lease {
  private isEnded = false;
  private readonly options: HeldLeaseOptions;

  constructor(options: HeldLeaseOptions) {
    this.options = options;
  }

  async check(): Promise<LeaseState> {
    if (this.isEnded) return 'lost';
    const { files, name, generation, log } = this.options;
    try {
      const highest = (await files.generations(name)).at(-1) ?? 0;
      const isHeld = highest === generation || (highest < generation && (await this.createAgain()));
      if (!isHeld) this.end();
      return isHeld ? 'held' : 'lost';
    } catch (error) {
      log.error(`lease ${name} could not be checked`, error);
      return 'unknown';
    }
  }

  async release(): Promise<void> {
    const state = await this.check();
    if (state === 'lost') return;
    this.end();
    await this.options.release();
  }

  /** Another program removed the file: no window does so while it is the highest. */
  private async createAgain(): Promise<boolean> {
    const { files, name, generation, owner } = this.options;
    if (await files.create(name, generation, owner)) return true;
    return (await files.readHolder(name, generation))?.owner === owner;
  }

  private end(): void {
    this.isEnded = true;
    this.options.end();
  }
}

interface Holder {
  readonly owner: string;
  readonly released: boolean;
}

class LeaseFiles {
  private readonly folder: string;
  private readonly disk: Disk;

  constructor(folder: string, disk: Disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** The generations of a name, lowest first. */
  async generations(name: string): Promise<readonly number[]> {
    const prefix = `${name}.`;
    return (await this.list())
      .filter(file => file.startsWith(prefix) && /^\d{1,15}$/.test(file.slice(prefix.length)))
      .map(file => Number(file.slice(prefix.length)))
      .sort((a, b) => a - b);
  }

  /** Returns false if another window has created this generation. */
  async create(name: string, generation: number, owner: string): Promise<boolean> {
    try {
      await this.disk.create(this.pathOf(name, generation), JSON.stringify({ owner }), 'quick');
      return true;
    } catch (error) {
      if (isErrno(error, 'EEXIST')) return false;
      throw error;
    }
  }

  async writeReleased(name: string, generation: number, owner: string): Promise<void> {
    const text = JSON.stringify({ owner, released: true });
    await writeAtomically(this.disk, this.pathOf(name, generation), text, { unique: owner, durability: 'quick' });
  }

  /** Returns undefined for a file that is missing or half-written. */
  async readHolder(name: string, generation: number): Promise<Holder | undefined> {
    try {
      return parseHolder(await this.disk.read(this.pathOf(name, generation)));
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  remove(name: string, generation: number): Promise<void> {
    return this.disk.remove(this.pathOf(name, generation));
  }

  async removeAll(name: string): Promise<void> {
    const all = await this.generations(name);
    await Promise.all(all.map(generation => this.remove(name, generation)));
  }

  /** Makes the folder again if another program removed it. */
  private async list(): Promise<readonly string[]> {
    try {
      return await this.disk.list(this.folder);
    } catch (error) {
      if (!isErrno(error, 'ENOENT')) throw error;
      await this.disk.makeFolder(this.folder);
      return this.disk.list(this.folder);
    }
  }

  private pathOf(name: string, generation: number): string {
    return join(this.folder, `${name}.${generation}`);
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('owner' in value) || typeof value.owner !== 'string') {
      return undefined;
    }
    return { owner: value.owner, released: 'released' in value && value.released === true };
  } catch {
    // Half-written.
    return undefined;
  }
}
