import { watch } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The few things that the store does with files, so that a full disk and a crash can be tested. Errors are node's own. */
export interface Disk {
  /** Makes the folder if it is missing, readable by its owner alone. */
  makeFolder(folder: string): Promise<void>;
  /** File names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string>;
  /** Something that differs whenever the file was written again, and that a renamed file keeps; undefined if there is no file. */
  stamp(path: string): Promise<string | undefined>;
  /** Creates the file, readable by its owner alone, or rejects with EEXIST. Leaves nothing behind if it cannot be written. */
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

const ownerFolder = 0o700;
const ownerFile = 0o600;

export const nodeDisk: Disk = {
  makeFolder: async folder => {
    await mkdir(folder, { recursive: true, mode: ownerFolder });
    if (process.platform !== 'win32') await chmod(folder, ownerFolder);
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
    const file = await open(path, 'wx', ownerFile);
    try {
      await file.writeFile(text);
      if (durability === 'lasting') await file.sync();
    } catch (error) {
      // The first error is the one to report. A file that stays is half-written, which its reader recognizes.
      await rm(path, { force: true }).catch(() => undefined);
      throw error;
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

/**
 * Writes a file that is never seen half-written; a lasting one not after a power cut either. Returns its stamp, or undefined if
 * the disk does not tell.
 */
export async function writeAtomically(
  disk: Disk,
  path: string,
  text: string,
  options: WriteOptions,
): Promise<string | undefined> {
  try {
    return await replace(disk, path, text, options);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
    // Somebody removed the folder.
    await disk.makeFolder(dirname(path));
    options.folderMade?.();
    return replace(disk, path, text, options);
  }
}

export interface WriteOptions {
  /** Tells temporary files of windows apart. */
  readonly unique: string;
  readonly durability: Durability;
  /** Called at the last moment before the file is replaced; if it rejects, the file stays as it is. */
  readonly beforeReplace?: () => Promise<void>;
  /** Called if the folder had been removed and was made again. */
  readonly folderMade?: () => void;
}

async function replace(disk: Disk, path: string, text: string, options: WriteOptions): Promise<string | undefined> {
  const temporary = `${path}.${options.unique}.tmp`;
  try {
    await createAnew(disk, temporary, text, options.durability);
    // A stamp of the path itself could be that of a later writer.
    const stamp = await disk.stamp(temporary).catch(() => undefined);
    await options.beforeReplace?.();
    await disk.rename(temporary, path, options.durability);
    return stamp;
  } catch (error) {
    // The first error is the one to report; the next window removes a temporary file that stays.
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/** A temporary file of this window's may be left from a write that failed. */
async function createAnew(disk: Disk, temporary: string, text: string, durability: Durability): Promise<void> {
  try {
    await disk.create(temporary, text, durability);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
    await disk.remove(temporary);
    await disk.create(temporary, text, durability);
  }
}

export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
