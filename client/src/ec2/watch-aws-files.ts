import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { awsFilePaths, type Environment } from './aws-files';

export interface AwsFilesWatch {
  /** Looks now: for file systems that announce nothing, when the window gets the focus. */
  check(): Promise<void>;
  dispose(): void;
}

export interface WatchOptions {
  readonly env: Environment;
  /** The config or credentials file, or a sign-in of `aws sso login` or `aws login`, has appeared, changed or gone. */
  readonly onChange: () => void;
  /** Calls back on any event in a directory that exists; throws where it cannot watch. */
  readonly watchDirectory?: WatchDirectory;
}

export type WatchDirectory = (directory: string, onEvent: () => void) => { close(): void };

/**
 * Notices changes of what signs a profile in. Directories are watched, not files, as editors and AWS's tools replace files;
 * a directory that is missing is waited for in the nearest one that exists.
 */
export function watchAwsFiles({ env, onChange, watchDirectory = watchByNode }: WatchOptions): AwsFilesWatch {
  const paths = awsFilePaths(env);
  const home = path.dirname(awsFilePaths({ HOME: env.HOME, USERPROFILE: env.USERPROFILE }).config);
  const caches = [path.join(home, 'sso', 'cache'), path.join(home, 'login', 'cache')];
  const wanted = [...new Set([path.dirname(paths.config), path.dirname(paths.credentials), ...caches])];
  const watchers = new Map<string, { close(): void }>();
  let disposed = false;
  let last: string | undefined;
  let checking: Promise<void> | undefined;
  let again = false;

  const look = async () => {
    do {
      again = false;
      // Watch first, look then: what changes in between is announced.
      await arm();
      const signature = await sign([paths.config, paths.credentials], caches);
      if (!disposed && last !== undefined && last !== signature) onChange();
      last = signature;
    } while (again && !disposed);
  };

  const check = () => {
    again = true;
    checking ??= look().finally(() => {
      checking = undefined;
    });
    return checking;
  };

  const arm = async () => {
    const places = new Map(
      (await Promise.all(wanted.map(findPlace))).map(place => [`${place.ino} ${place.path}`, place]),
    );
    for (const [key, watcher] of watchers) {
      if (places.has(key)) continue;
      watcher.close();
      watchers.delete(key);
    }
    for (const [key, place] of places) {
      if (disposed || watchers.has(key)) continue;
      try {
        watchers.set(key, watchDirectory(place.path, check));
      } catch {
        // Not every file system can be watched; `check` still works.
      }
    }
  };

  void check();
  return {
    check,
    dispose() {
      disposed = true;
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

function watchByNode(directory: string, onEvent: () => void): FSWatcher {
  const watcher = watch(directory, { persistent: false }, onEvent);
  watcher.on('error', onEvent);
  return watcher;
}

interface Place {
  readonly path: string;
  /** A directory that was removed and made again is another one, which the old watcher does not see. */
  readonly ino: number;
}

async function findPlace(directory: string): Promise<Place> {
  const found = await stat(directory).catch(() => undefined);
  const parent = path.dirname(directory);
  if (found?.isDirectory() || parent === directory) return { path: directory, ino: found?.ino ?? 0 };
  return findPlace(parent);
}

/** Changes when any of the files does, without reading them. */
async function sign(files: readonly string[], directories: readonly string[]): Promise<string> {
  const listed = await Promise.all(
    directories.map(async directory => {
      const names = await readdir(directory).catch(() => []);
      return names.slice(0, MAX_TOKENS).map(name => path.join(directory, name));
    }),
  );
  const marks = [...files, ...listed.flat()].map(async file => {
    const found = await stat(file).catch(() => undefined);
    return found ? `${file} ${found.ino} ${found.size} ${found.mtimeMs}` : file;
  });
  return (await Promise.all(marks)).join('\n');
}

const MAX_TOKENS = 200;
