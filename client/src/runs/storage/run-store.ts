import { join } from 'node:path';
import type { Log } from '../log';
import { isUnfinished, type Run } from '../run';
import { type Disk, isErrno, writeAtomically } from './disk';
import { readRun, writeRun } from './read-run';
import { TurnQueue } from './turn-queue';

export interface StoreOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly log: Log;
  /** Tells temporary files of windows apart. */
  readonly unique: string;
  /** How many finished runs are kept; asked at every change. */
  readonly history: () => number;
  readonly changed: (ids: readonly string[]) => void;
  /** Removes what is kept beside a run that was removed. */
  readonly removed: (id: string) => Promise<void>;
}

interface Entry {
  readonly run: Run;
  /** Of the file that holds exactly this run; undefined if it was never written. */
  readonly stamp: string | undefined;
}

const suffix = '.run.json';
const damagedSuffix = '.damaged';
const filesAtOnce = 32;

/** The runs on disk, one file each, as this window knows them. */
export class RunStore {
  /** Names of files that could not be read and were set aside. */
  readonly damaged: string[] = [];
  private readonly entries = new Map<string, Entry>();
  /** Changes that `record` could not write yet. */
  private readonly unwritten = new Set<string>();
  /** Files of newer versions, by id. */
  private readonly ignored = new Map<string, string | undefined>();
  // Reads and writes of one window go one after the other, so that none undoes another.
  private readonly turns = new TurnQueue();
  /** Files that changed since the last read; undefined stands for any file. */
  private readonly noticed = new Set<string | undefined>();
  private stopWatching: () => void = () => undefined;
  private readonly options: StoreOptions;

  private constructor(options: StoreOptions) {
    this.options = options;
  }

  /** Opens the folder and reads it. Rejects if the folder cannot be read. */
  static async open(options: StoreOptions): Promise<RunStore> {
    const { disk, folder } = options;
    await disk.makeFolder(folder);
    const store = new RunStore(options);
    await store.turns.run(() => store.readAll());
    store.stopWatching = disk.watch(folder, file => store.notice(file));
    return store;
  }

  /** Newest first. */
  list(): readonly Run[] {
    return [...this.entries.values()]
      .map(({ run }) => run)
      .sort((a, b) => b.created.localeCompare(a.created) || b.id.localeCompare(a.id));
  }

  get(id: string): Run | undefined {
    return this.entries.get(id)?.run;
  }

  /** Reads what changed on disk, whoever changed it. */
  refresh(): Promise<void> {
    return this.turns.run(async () => this.tell(await this.readAll()));
  }

  /** Resolves once the run is on disk. If it rejects, nothing has changed here either. */
  save(run: Run): Promise<void> {
    return this.turns.run(async () => {
      await this.write(run);
      this.options.changed([run.id, ...(await this.trim())]);
    });
  }

  /**
   * Takes the change at once and writes it as soon as the disk allows: for what EC2 has already done, which is true whether
   * it can be written or not.
   */
  record(run: Run): Promise<void> {
    return this.turns.run(async () => {
      this.entries.set(run.id, { run, stamp: this.entries.get(run.id)?.stamp });
      this.unwritten.add(run.id);
      try {
        await this.write(run);
        this.options.changed([run.id, ...(await this.trim())]);
      } catch (error) {
        this.options.log.error(`run ${run.id} could not be written; it is tried again`, error);
        this.options.changed([run.id]);
      }
    });
  }

  /** Writes again what `record` could not write. */
  flush(): Promise<void> {
    return this.turns.run(async () => {
      for (const id of [...this.unwritten]) {
        const entry = this.entries.get(id);
        if (entry !== undefined) await this.write(entry.run);
      }
    });
  }

  /** Returns true while something that `record` took is not on disk. */
  isBehind(): boolean {
    return this.unwritten.size > 0;
  }

  remove(id: string): Promise<void> {
    return this.turns.run(async () => {
      await this.removeFile(id);
      this.options.changed([id]);
    });
  }

  dispose(): void {
    this.stopWatching();
  }

  /** Writing one file causes several events. One read covers all events before it begins. */
  private notice(file: string | undefined): void {
    if (file !== undefined && !file.endsWith(suffix)) return;
    const isComing = this.noticed.size > 0;
    this.noticed.add(file);
    if (isComing) return;
    this.turns
      .run(async () => {
        const files = [...this.noticed].filter(name => name !== undefined);
        const isAny = this.noticed.has(undefined);
        this.noticed.clear();
        this.tell(await (isAny ? this.readAll() : this.readFiles(files)));
      })
      .catch((error: unknown) => this.options.log.error('the runs could not be read', error));
  }

  private tell(changed: readonly string[]): void {
    if (changed.length > 0) this.options.changed(changed);
  }

  private async readAll(): Promise<readonly string[]> {
    const present = (await this.options.disk.list(this.options.folder)).filter(file => file.endsWith(suffix));
    const known = [...this.entries.keys()].map(fileOf);
    return this.readFiles([...new Set([...present, ...known])]);
  }

  /** Returns the ids of the runs that changed. */
  private async readFiles(files: readonly string[]): Promise<readonly string[]> {
    const changed: string[] = [];
    const readOne = async (file: string) => {
      try {
        if (await this.readFile(file)) changed.push(idOf(file));
      } catch (error) {
        // Another window removed or replaced it meanwhile. The next read sees what became of it.
        if (!isErrno(error, 'ENOENT')) this.options.log.error(`run file ${file} could not be read`, error);
      }
    };
    for (let first = 0; first < files.length; first += filesAtOnce) {
      await Promise.all(files.slice(first, first + filesAtOnce).map(readOne));
    }
    return changed;
  }

  /** Returns true if the file made a difference. */
  private async readFile(file: string): Promise<boolean> {
    const { disk, folder, log } = this.options;
    const id = idOf(file);
    if (this.unwritten.has(id)) return false;
    const path = join(folder, file);
    const stamp = await disk.stamp(path);
    if (stamp === undefined) return this.entries.delete(id);
    if (this.entries.get(id)?.stamp === stamp || this.ignored.get(id) === stamp) return false;
    const read = readRun(await disk.read(path));
    if (read.kind === 'run' && read.run.id === id) {
      this.entries.set(id, { run: read.run, stamp });
      return true;
    }
    if (read.kind === 'newer') {
      this.ignored.set(id, stamp);
      log.info(`run ${id} was written by a newer version and is left alone`);
      return false;
    }
    await disk.rename(path, `${path}${damagedSuffix}`, 'lasting');
    this.damaged.push(`${file}${damagedSuffix}`);
    log.error(`run ${id} could not be read and was set aside as ${file}${damagedSuffix}`);
    return this.entries.delete(id);
  }

  private async write(run: Run): Promise<void> {
    const { disk, unique } = this.options;
    const path = this.pathOf(run.id);
    await writeAtomically(disk, path, writeRun(run), { unique, durability: 'lasting' });
    this.entries.set(run.id, { run, stamp: await disk.stamp(path) });
    this.unwritten.delete(run.id);
  }

  private async removeFile(id: string): Promise<void> {
    await this.options.disk.remove(this.pathOf(id));
    this.entries.delete(id);
    this.unwritten.delete(id);
    await this.options.removed(id);
  }

  /** Removes the oldest finished runs beyond the limit and returns their ids. */
  private async trim(): Promise<readonly string[]> {
    const finished = this.list().filter(run => !isUnfinished(run));
    const surplus = finished.slice(this.options.history()).map(run => run.id);
    for (const id of surplus) await this.removeFile(id);
    return surplus;
  }

  private pathOf(id: string): string {
    return join(this.options.folder, fileOf(id));
  }
}

function fileOf(id: string): string {
  return `${id}${suffix}`;
}

function idOf(file: string): string {
  return file.slice(0, -suffix.length);
}
