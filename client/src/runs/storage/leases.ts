import { join } from 'node:path';
import { type Disk, isErrno, writeAtomically } from './disk';
import type { Owner } from './owner';

/** The right to work on one thing while other windows leave it alone. */
export interface Lease {
  /** Returns false once another window has taken the lease over: nothing may be written or sent any more. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Leases as files `<name>.<generation>`. The highest generation holds, and only one process can create the next one. So two
 * windows never both take a dead window's lease, and a window that lost its lease sees it by looking. The highest file is
 * never removed, so no generation is used twice.
 */
export class Leases {
  private readonly held = new Set<string>();
  private readonly files: LeaseFiles;
  private readonly owner: Owner;

  constructor(options: { readonly folder: string; readonly disk: Disk; readonly owner: Owner }) {
    this.files = new LeaseFiles(options.folder, options.disk);
    this.owner = options.owner;
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
    return this.files.removeAll(name);
  }

  private async takeNext(name: string, { isForced }: { readonly isForced: boolean }): Promise<Lease | undefined> {
    if (this.held.has(name)) return undefined;
    const highest = (await this.files.generations(name)).at(-1);
    if (highest !== undefined && !isForced && !(await this.isFree(name, highest))) return undefined;
    return this.claim(name, (highest ?? 0) + 1);
  }

  private async isFree(name: string, generation: number): Promise<boolean> {
    const holder = await this.files.readHolder(name, generation);
    // A file without content is just being written, or its writer died. Only its age can tell.
    if (holder === undefined) return this.owner.isSilent(`${name}.${generation}`, '');
    return holder.released || holder.owner === this.owner.id || !(await this.owner.isAlive(holder.owner));
  }

  private async claim(name: string, generation: number): Promise<Lease | undefined> {
    await this.owner.beat();
    if (!(await this.files.create(name, generation, this.owner.id))) return undefined;
    const all = await this.files.generations(name);
    if (all.at(-1) !== generation) {
      await this.files.remove(name, generation);
      return undefined;
    }
    await Promise.all(all.slice(0, -1).map(old => this.files.remove(name, old)));
    this.held.add(name);
    const stopBeating = this.owner.keepBeating();
    return new HeldLease(this.files, this.owner.id, name, generation, () => {
      this.held.delete(name);
      stopBeating();
    });
  }
}

class HeldLease implements Lease {
  private isReleased = false;
  private readonly files: LeaseFiles;
  private readonly owner: string;
  private readonly name: string;
  private readonly generation: number;
  private readonly ended: () => void;

  constructor(files: LeaseFiles, owner: string, name: string, generation: number, ended: () => void) {
    this.files = files;
    this.owner = owner;
    this.name = name;
    this.generation = generation;
    this.ended = ended;
  }

  async isHeld(): Promise<boolean> {
    if (this.isReleased) return false;
    if ((await this.files.generations(this.name)).at(-1) === this.generation) return true;
    this.end();
    return false;
  }

  async release(): Promise<void> {
    if (!(await this.isHeld())) return;
    this.end();
    await this.files.writeReleased(this.name, this.generation, this.owner);
  }

  private end(): void {
    this.isReleased = true;
    this.ended();
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
    return (await this.disk.list(this.folder))
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
