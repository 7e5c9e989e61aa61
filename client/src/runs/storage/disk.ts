import { watch } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The few things that the store does with files, so that a full disk and a crash can be tested. Errors are node's own. */
export interface Disk {
  makeFolder(folder: string): Promise<void>;
  /** File names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string>;
  /** Something that differs whenever the file was written again; undefined when there is none. */
  stamp(path: string): Promise<string | undefined>;
  /** Creates the file or rejects with EEXIST. */
  create(path: string, text: string, durability: Durability): Promise<void>;
  /** Replaces the target at once: a reader sees the old file or the new one. */
  rename(from: string, to: string, durability: Durability): Promise<void>;
  /** Removing what is not there is no error. */
  remove(path: string): Promise<void>;
  /**
   * Calls back after something in the folder may have changed, with the file's name where the system tells it; may miss
   * changes. The result ends it.
   */
  watch(folder: string, changed: (file: string | undefined) => void): () => void;
}

/** `lasting` has reached the disk itself when the call resolves, and outlives a power cut; `quick` only the process. */
export type Durability = 'lasting' | 'quick';

export const nodeDisk: Disk = {
  makeFolder: async folder => {
    await mkdir(folder, { recursive: true });
  },
  list: folder => readdir(folder),
  read: path => readFile(path, 'utf8'),
  stamp: async path => {
    try {
      const { mtimeNs, size, ino } = await stat(path, { bigint: true });
      return `${mtimeNs}:${size}:${ino}`;
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return undefined;
      throw error;
    }
  },
  create: async (path, text, durability) => {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(text);
      if (durability === 'lasting') await file.sync();
    } finally {
      await file.close();
    }
  },
  rename: async (from, to, durability) => {
    await renameStubbornly(from, to);
    if (durability === 'lasting') await syncFolder(dirname(to));
  },
  remove: path => rm(path, { force: true }),
  watch: (folder, changed) => {
    try {
      const watcher = watch(folder, { persistent: false }, (_, file) => changed(file ?? undefined));
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    } catch {
      // The system has no watcher left, or the file system none at all: the folder is still read at every heartbeat.
      return () => undefined;
    }
  },
};

/** On Windows a file that somebody is just reading (another window, a virus scanner) cannot be replaced for a moment. */
async function renameStubbornly(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (tries === 10 || !isErrno(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      await delay(tries * 10);
    }
  }
}

/** Makes a rename outlast a power cut; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file that is never seen half-written; a lasting one not after a power cut either. */
export async function writeAtomically(
  disk: Disk,
  path: string,
  text: string,
  { unique, durability }: { readonly unique: string; readonly durability: Durability },
): Promise<void> {
  const temporary = `${path}.${unique}.tmp`;
  try {
    await disk.create(temporary, text, durability);
    await disk.rename(temporary, path, durability);
  } catch (error) {
    // The first error is the one to tell; a temporary file that stays is swept at the next start.
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
}

export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
