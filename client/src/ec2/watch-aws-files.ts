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
      const signature = await sign([paths.config, paths.credentials], caches);
      await arm();
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
    const directories = new Set(await Promise.all(wanted.map(nearestExisting)));
    for (const [directory, watcher] of watchers) {
      if (directories.has(directory)) continue;
      watcher.close();
      watchers.delete(directory);
    }
    for (const directory of directories) {
      if (disposed || watchers.has(directory)) continue;
      try {
        watchers.set(directory, watchDirectory(directory, check));
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

async function nearestExisting(directory: string): Promise<string> {
  const found = await stat(directory).catch(() => undefined);
  const parent = path.dirname(directory);
  return found?.isDirectory() || parent === directory ? directory : nearestExisting(parent);
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
