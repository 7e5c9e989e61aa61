import { join } from 'node:path';
import { type Disk, isErrno, writeAtomically } from './disk';
import type { Log } from './log';
import { readRun, writeRun } from './read-run';
import { isUnfinished, type Run } from './run';

/** The runs on disk, one file each, as this window knows them. */
export interface RunStore {
  /** Newest first. */
  list(): readonly Run[];
  get(id: string): Run | undefined;
  /** Reads what changed on disk, whoever changed it. */
  refresh(): Promise<void>;
  /** Resolves once the run has reached the disk. When it rejects, nothing has changed here either. */
  save(run: Run): Promise<void>;
  /**
   * Takes the change at once and writes it as soon as the disk allows: for what EC2 has done already, which is true
   * whether it can be written or not.
   */
  record(run: Run): Promise<void>;
  /** Writes again what `record` could not. */
  flush(): Promise<void>;
  /** True while the disk has not taken something yet. */
  isBehind(): boolean;
  remove(id: string): Promise<void>;
  /** Files that were set aside because they could not be read, as sentences are made of them elsewhere. */
  readonly damaged: readonly string[];
  dispose(): void;
}

export interface StoreOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly log: Log;
  /** Tells temporary files of windows apart. */
  readonly unique: string;
  /** How many finished runs are kept; asked at every change. */
  readonly history: () => number;
  readonly changed: (ids: readonly string[]) => void;
  /** Lets go of what is kept beside a run that was removed. */
  readonly removed: (id: string) => Promise<void>;
}

const SUFFIX = '.run.json';
const ASIDE = '.damaged';
const AT_ONCE = 32;
/** No name of a file. */
const EVERYTHING = '';

/** Opens the folder and reads it. Rejects when there is no reading it at all. */
export async function openRunStore(options: StoreOptions): Promise<RunStore> {
  const { folder, disk, log } = options;
  await disk.makeFolder(folder);
  const runs = new Map<string, { run: Run; stamp: string | undefined }>();
  const unwritten = new Set<string>();
  const ignored = new Map<string, string | undefined>();
  const damaged: string[] = [];

  const pathOf = (id: string) => join(folder, `${id}${SUFFIX}`);

  const idOf = (file: string) => file.slice(0, -SUFFIX.length);

  /** True when the file made a difference. */
  const readFile = async (file: string): Promise<boolean> => {
    const id = idOf(file);
    if (unwritten.has(id)) return false;
    const path = join(folder, file);
    const stamp = await disk.stamp(path);
    if (stamp === undefined) return runs.delete(id);
    if (runs.get(id)?.stamp === stamp || ignored.get(id) === stamp) return false;
    const read = readRun(await disk.read(path));
    if (read.kind === 'run' && read.run.id === id) {
      runs.set(id, { run: read.run, stamp });
      return true;
    }
    if (read.kind === 'newer') {
      ignored.set(id, stamp);
      log.info(`run ${id} was written by a newer version and is left alone`);
      return false;
    }
    await disk.rename(path, `${path}${ASIDE}`, 'lasting');
    damaged.push(`${file}${ASIDE}`);
    log.error(`run ${id} could not be read and was set aside as ${file}${ASIDE}`);
    return runs.delete(id);
  };

  /** The ids of the runs that changed. */
  const readFiles = async (files: readonly string[]): Promise<readonly string[]> => {
    const changed: string[] = [];
    const readOne = async (file: string) => {
      try {
        if (await readFile(file)) changed.push(idOf(file));
      } catch (error) {
        // Another window removed or replaced it in between; the next reading sees what became of it.
        if (!isErrno(error, 'ENOENT')) log.error(`run file ${file} could not be read`, error);
      }
    };
    for (let first = 0; first < files.length; first += AT_ONCE) {
      await Promise.all(files.slice(first, first + AT_ONCE).map(readOne));
    }
    return changed;
  };

  const readAll = async (): Promise<readonly string[]> => {
    const present = (await disk.list(folder)).filter(file => file.endsWith(SUFFIX));
    const known = [...runs.keys()].map(id => `${id}${SUFFIX}`);
    return readFiles([...new Set([...present, ...known])]);
  };

  const tell = (changed: readonly string[]) => {
    if (changed.length > 0) options.changed(changed);
  };

  // Readings and writings of one window go one after the other, so that none undoes another.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const write = async (run: Run) => {
    await writeAtomically(disk, pathOf(run.id), writeRun(run), { unique: options.unique, durability: 'lasting' });
    runs.set(run.id, { run, stamp: await disk.stamp(pathOf(run.id)) });
    unwritten.delete(run.id);
  };

  const remove = async (id: string) => {
    await disk.remove(pathOf(id));
    runs.delete(id);
    unwritten.delete(id);
    await options.removed(id);
  };

  const trim = async (): Promise<readonly string[]> => {
    const finished = newestFirst().filter(run => !isUnfinished(run));
    const surplus = finished.slice(options.history()).map(run => run.id);
    for (const id of surplus) await remove(id);
    return surplus;
  };

  const newestFirst = () =>
    [...runs.values()]
      .map(({ run }) => run)
      .sort((a, b) => b.created.localeCompare(a.created) || b.id.localeCompare(a.id));

  const save = (run: Run) =>
    inTurn(async () => {
      await write(run);
      options.changed([run.id, ...(await trim())]);
    });

  const record = (run: Run) =>
    inTurn(async () => {
      runs.set(run.id, { run, stamp: runs.get(run.id)?.stamp });
      unwritten.add(run.id);
      try {
        await write(run);
        options.changed([run.id, ...(await trim())]);
      } catch (error) {
        log.error(`run ${run.id} could not be written; it is tried again`, error);
        options.changed([run.id]);
      }
    });

  const flush = () =>
    inTurn(async () => {
      for (const id of [...unwritten]) {
        const entry = runs.get(id);
        if (entry) await write(entry.run);
      }
    });

  await inTurn(readAll);
  // One file written is several events; one reading is enough for all that come before it begins.
  const noticed = new Set<string>();
  const stopWatching = disk.watch(folder, file => {
    if (file !== undefined && !file.endsWith(SUFFIX)) return;
    const isComing = noticed.size > 0;
    noticed.add(file ?? EVERYTHING);
    if (isComing) return;
    inTurn(async () => {
      const files = [...noticed];
      noticed.clear();
      tell(await (files.includes(EVERYTHING) ? readAll() : readFiles(files)));
    }).catch((error: unknown) => log.error('the runs could not be read', error));
  });

  return {
    list: newestFirst,
    get: id => runs.get(id)?.run,
    refresh: () => inTurn(async () => tell(await readAll())),
    save,
    record,
    flush,
    isBehind: () => unwritten.size > 0,
    remove: id =>
      inTurn(async () => {
        await remove(id);
        options.changed([id]);
      }),
    damaged,
    dispose: stopWatching,
  };
}
