import { join } from 'node:path';
import { type Disk, isErrno, writeAtomically } from './disk';
import type { Owner } from './owner';

/** The right to work on one thing while other windows leave it alone. */
export interface Lease {
  /** False once another window has taken it over: nothing may be written or sent any more. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export interface Leases {
  /** Undefined while a window that is alive holds it. A dead window's lease is taken over. */
  take(name: string): Promise<Lease | undefined>;
  /** Takes it from whoever holds it, because a person asked for it here. */
  takeOver(name: string): Promise<Lease | undefined>;
  /** Removes every trace of a name that is needed no more. */
  forget(name: string): Promise<void>;
}

/**
 * Leases as files `<name>.<generation>`. The highest generation holds; only one process can create the next one, so two
 * windows never both succeed in a dead one's place, and whoever was superseded sees it by looking. A file is never removed
 * while it is the highest, hence a generation is never given twice.
 */
export function createLeases({ folder, disk, owner }: { folder: string; disk: Disk; owner: Owner }): Leases {
  const held = new Set<string>();

  const generations = async (name: string): Promise<readonly number[]> => {
    const prefix = `${name}.`;
    return (await disk.list(folder))
      .filter(file => file.startsWith(prefix) && /^\d{1,15}$/.test(file.slice(prefix.length)))
      .map(file => Number(file.slice(prefix.length)))
      .sort((a, b) => a - b);
  };
  const pathOf = (name: string, generation: number) => join(folder, `${name}.${generation}`);

  const isFree = async (name: string, generation: number): Promise<boolean> => {
    const holder = readHolder(await readOrEmpty(disk, pathOf(name, generation)));
    // A file without its content is being written by somebody, or was when they died; only its age can tell.
    if (!holder) return owner.isSilent(`${name}.${generation}`, '');
    return holder.released || holder.owner === owner.id || !(await owner.isAlive(holder.owner));
  };

  const claim = async (name: string, generation: number): Promise<Lease | undefined> => {
    await owner.beat();
    try {
      await disk.create(pathOf(name, generation), JSON.stringify({ owner: owner.id }), 'quick');
    } catch (error) {
      if (isErrno(error, 'EEXIST')) return undefined;
      throw error;
    }
    const all = await generations(name);
    if (all.at(-1) !== generation) {
      await disk.remove(pathOf(name, generation));
      return undefined;
    }
    await Promise.all(all.slice(0, -1).map(old => disk.remove(pathOf(name, old))));
    return holdLease(name, generation);
  };

  const holdLease = (name: string, generation: number): Lease => {
    held.add(name);
    const stopBeating = owner.keepBeating();
    let released = false;
    const letGo = () => {
      released = true;
      held.delete(name);
      stopBeating();
    };
    const isHeld = async () => {
      if (released) return false;
      if ((await generations(name)).at(-1) === generation) return true;
      letGo();
      return false;
    };
    return {
      isHeld,
      release: async () => {
        if (!(await isHeld())) return;
        letGo();
        const text = JSON.stringify({ owner: owner.id, released: true });
        await writeAtomically(disk, pathOf(name, generation), text, { unique: owner.id, durability: 'quick' });
      },
    };
  };

  const takeNext = async (name: string, isForced: boolean): Promise<Lease | undefined> => {
    if (held.has(name)) return undefined;
    const highest = (await generations(name)).at(-1);
    if (highest !== undefined && !isForced && !(await isFree(name, highest))) return undefined;
    return claim(name, (highest ?? 0) + 1);
  };

  return {
    take: name => takeNext(name, false),
    takeOver: name => takeNext(name, true),
    forget: async name => {
      const all = await generations(name);
      await Promise.all(all.map(generation => disk.remove(pathOf(name, generation))));
    },
  };
}

function readHolder(text: string): { readonly owner: string; readonly released: boolean } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('owner' in value) || typeof value.owner !== 'string')
      return undefined;
    return { owner: value.owner, released: 'released' in value && value.released === true };
  } catch {
    // Half-written: see isFree.
    return undefined;
  }
}

async function readOrEmpty(disk: Disk, path: string): Promise<string> {
  try {
    return await disk.read(path);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return '';
    throw error;
  }
}
