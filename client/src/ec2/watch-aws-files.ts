import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { awsFilePaths, type Environment } from './aws-files';

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
export class AwsFilesWatch {
  private readonly onChange: () => void;
  private readonly watchDirectory: WatchDirectory;
  private readonly files: readonly string[];
  /** Where AWS's tools keep the tokens of sign-ins. */
  private readonly caches: readonly string[];
  private readonly watchers = new Map<string, { close(): void }>();
  private disposed = false;
  private last: string | undefined;
  private checking: Promise<void> | undefined;
  private again = false;

  constructor({ env, onChange, watchDirectory = watchByNode }: WatchOptions) {
    const paths = awsFilePaths(env);
    const home = path.dirname(awsFilePaths({ HOME: env.HOME, USERPROFILE: env.USERPROFILE }).config);
    this.onChange = onChange;
    this.watchDirectory = watchDirectory;
    this.files = [paths.config, paths.credentials];
    this.caches = [path.join(home, 'sso', 'cache'), path.join(home, 'login', 'cache')];
    void this.check();
  }

  /** Looks now: for file systems that announce nothing, when the window gets the focus. */
  check(): Promise<void> {
    this.again = true;
    this.checking ??= this.look().finally(() => {
      this.checking = undefined;
    });
    return this.checking;
  }

  dispose(): void {
    this.disposed = true;
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  private async look(): Promise<void> {
    do {
      this.again = false;
      // Watch first, look then: what changes in between is announced.
      await this.watchAll();
      const signature = await sign(this.files, this.caches);
      if (!this.disposed && this.last !== undefined && this.last !== signature) this.onChange();
      this.last = signature;
    } while (this.again && !this.disposed);
  }

  private async watchAll(): Promise<void> {
    const wanted = [...new Set([...this.files.map(file => path.dirname(file)), ...this.caches])];
    const places = new Map(
      (await Promise.all(wanted.map(findPlace))).map(place => [`${place.ino} ${place.path}`, place]),
    );
    for (const [key, watcher] of this.watchers) {
      if (places.has(key)) continue;
      watcher.close();
      this.watchers.delete(key);
    }
    for (const [key, place] of places) {
      if (this.disposed || this.watchers.has(key)) continue;
      try {
        this.watchers.set(
          key,
          this.watchDirectory(place.path, () => void this.check()),
        );
      } catch {
        // Not every file system can be watched; `check` still works.
      }
    }
  }
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
      return names.slice(0, maxTokens).map(name => path.join(directory, name));
    }),
  );
  const marks = [...files, ...listed.flat()].map(async file => {
    const found = await stat(file).catch(() => undefined);
    return found === undefined ? file : `${file} ${found.ino} ${found.size} ${found.mtimeMs}`;
  });
  return (await Promise.all(marks)).join('\n');
}

const maxTokens = 200;
