import { join } from 'node:path';
import type { Clock } from '../clock';
import type { RunLog } from '../log';
import { isCancellable, isUnfinished, type Run } from '../run';
import { type Disk, isErrno, writeAtomically } from './disk';
import { readRun, writeRun } from './read-run';
import { TurnQueue } from './turn-queue';

export interface StoreOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: RunLog;
  /** Tells temporary files of windows apart. */
  readonly unique: string;
  /** How many finished runs are kept; asked at every change. */
  readonly history: () => number;
  readonly changed: (ids: readonly string[]) => void;
  /** Removes what is kept beside a run that was removed. */
  readonly removed: (id: string) => Promise<void>;
  /** Whether this window certainly holds a run, so that only another program can have touched its file. */
  readonly holds: (id: string) => Promise<boolean>;
}

interface Entry {
  readonly run: Run;
  /** Of the file that holds exactly this run; undefined if that is not known. */
  readonly stamp: string | undefined;
}

/** Returns undefined to leave the run alone. */
export type RunChange = (run: Run) => Run | undefined;

interface Suspect {
  readonly stamp: string;
  readonly isRipe: boolean;
  readonly cancel: () => void;
}

/** What counts of a run that this window holds: what it remembers, or, just after it took the run over, the file. */
type Winner = 'memory' | 'file';

const suffix = '.run.json';
const damagedSuffix = '.damaged';
const filesAtOnce = 32;
/** Milliseconds until a damaged file is read a second time: another program may be just writing it. */
const secondReadDelay = 1_000;

/** The runs on disk, one file each, as this window knows them. */
export class RunStore {
  /** Names of files that could not be read and were set aside. */
  readonly damaged: string[] = [];
  private readonly options: StoreOptions;
  private readonly entries = new Map<string, Entry>();
  private sorted: readonly Run[] | undefined;
  /** Changes that are not on disk yet. */
  private readonly unwritten = new Set<string>();
  /** Stamps of files of newer versions, by id. */
  private readonly ignored = new Map<string, string>();
  /** Files that could not be read once, by id; they are ripe when it is time to read them a second time. */
  private readonly suspects = new Map<string, Suspect>();
  // Reads and writes of one window go one after the other, so that none undoes another.
  private readonly turns = new TurnQueue();
  /** Files that changed since the last read; undefined stands for any file. */
  private readonly noticed = new Set<string | undefined>();
  private stopWatching: () => void = () => undefined;

  private constructor(options: StoreOptions) {
    this.options = options;
  }

  /** Opens the folder and reads it. Rejects if the folder cannot be read. */
  static async open(options: StoreOptions): Promise<RunStore> {
    const { disk, folder } = options;
    await disk.makeFolder(folder);
    const store = new RunStore(options);
    await store.turns.run(() => store.readAll());
    store.watch();
    return store;
  }

  /** Newest first. */
  list(): readonly Run[] {
    this.sorted ??= [...this.entries.values()]
      .map(({ run }) => run)
      .sort((a, b) => b.created.localeCompare(a.created) || b.id.localeCompare(a.id));
    return this.sorted;
  }

  get(id: string): Run | undefined {
    return this.entries.get(id)?.run;
  }

  /** Reads what changed on disk, whoever changed it, and writes what could not be written before. */
  refresh(): Promise<void> {
    return this.turns.run(async () => {
      this.tell(await this.readAll());
      await this.writeUnwritten();
    });
  }

  /**
   * Takes a run over by `acquire` and reads it again before anything else can: what the former holder wrote counts, not what
   * this window remembers. Returns false where the run could not be acquired.
   */
  takeOver(id: string, acquire: () => Promise<boolean>): Promise<boolean> {
    return this.turns.run(async () => {
      if (!(await acquire())) return false;
      this.tell(await this.readFiles([fileOf(id)], 'file'));
      return true;
    });
  }

  /** Resolves once the run is on disk. If it rejects, nothing has changed here; `beforeReplace` may prevent it at the last moment. */
  save(run: Run, beforeReplace?: () => Promise<void>): Promise<void> {
    return this.turns.run(async () => {
      await this.write(run, beforeReplace);
      this.options.changed([run.id, ...(await this.trim())]);
    });
  }

  /**
   * Takes the change at once and writes it as soon as the disk allows: for what EC2 has already done, which is true whether
   * it can be written or not.
   */
  record(run: Run): Promise<void> {
    return this.turns.run(() => this.take(run));
  }

  /**
   * The same as `save` for a change of the run as it is when its turn comes, so that no change undoes another. Resolves with
   * the run as it is then; `by` returns undefined to leave it alone.
   */
  saveChange(id: string, by: RunChange, beforeReplace?: () => Promise<void>): Promise<Run | undefined> {
    return this.turns.run(async () => {
      const next = this.changed(id, by);
      if (next === undefined) return this.get(id);
      await this.write(next, beforeReplace);
      this.options.changed([id, ...(await this.trim())]);
      return next;
    });
  }

  /** The same as `record` for a change of the run as it is when its turn comes. */
  recordChange(id: string, by: RunChange): Promise<Run | undefined> {
    return this.turns.run(async () => {
      const next = this.changed(id, by);
      if (next === undefined) return this.get(id);
      await this.take(next);
      return next;
    });
  }

  /** Writes what could not be written before. */
  flush(): Promise<void> {
    return this.turns.run(() => this.writeUnwritten());
  }

  /** Returns true while something that this window knows is not on disk. */
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
    for (const { cancel } of this.suspects.values()) cancel();
  }

  private changed(id: string, by: RunChange): Run | undefined {
    const run = this.get(id);
    return run === undefined ? undefined : by(run);
  }

  private async take(run: Run): Promise<void> {
    this.setEntry(run, this.entries.get(run.id)?.stamp);
    this.unwritten.add(run.id);
    await this.tryToWrite(run.id);
    this.options.changed([run.id, ...(await this.trim())]);
  }

  private watch(): void {
    this.stopWatching();
    this.stopWatching = this.options.disk.watch(this.options.folder, file => this.notice(file));
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
    const present = await this.listFiles();
    if (present === undefined) return [];
    const known = [...this.entries.keys()].map(fileOf);
    return this.readFiles([...new Set([...present, ...known])]);
  }

  /** Returns undefined if the folder was removed; then it is made again, with all runs that this window knows. */
  private async listFiles(): Promise<readonly string[] | undefined> {
    const { disk, folder } = this.options;
    try {
      return (await disk.list(folder)).filter(file => file.endsWith(suffix));
    } catch (error) {
      if (!isErrno(error, 'ENOENT')) throw error;
      await disk.makeFolder(folder);
      this.folderMade();
      await this.writeUnwritten();
      return undefined;
    }
  }

  /** Returns the ids of the runs that changed. */
  private async readFiles(files: readonly string[], winner: Winner = 'memory'): Promise<readonly string[]> {
    const changed: string[] = [];
    const readOne = async (file: string) => {
      try {
        if (await this.readFile(file, winner)) changed.push(idOf(file));
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
  private async readFile(file: string, winner: Winner): Promise<boolean> {
    const { disk, folder, log } = this.options;
    const id = idOf(file);
    if (this.unwritten.has(id)) return false;
    const path = join(folder, file);
    const stamp = await disk.stamp(path);
    if (stamp === undefined) return !(await this.keepHeld(id)) && this.deleteEntry(id);
    if (this.ignored.get(id) === stamp) return false;
    // Another window may have replaced the file just before its stamp was taken here, so a takeover reads it in any case.
    if (winner === 'memory' && this.entries.get(id)?.stamp === stamp) return false;
    const read = readRun(await disk.read(path));
    if (read.kind === 'run' && read.run.id === id) return this.takeRead(read.run, stamp, winner);
    if (read.kind === 'newer') {
      this.ignored.set(id, stamp);
      log.info(`run ${id} was written by a newer version and is left alone`);
      return false;
    }
    return !(await this.keepHeld(id)) && this.suspect(file, stamp);
  }

  private async takeRead(run: Run, stamp: string, winner: Winner): Promise<boolean> {
    this.suspects.get(run.id)?.cancel();
    this.suspects.delete(run.id);
    const known = this.entries.get(run.id);
    // As text: members that are undefined here are missing on disk.
    const isSame = known !== undefined && writeRun(known.run) === writeRun(run);
    if (!isSame && known !== undefined && isOvertaken(run, known.run)) return !(await this.writeAgain(run.id));
    if (!isSame && winner === 'memory' && (await this.keepHeld(run.id))) return false;
    this.setEntry(run, stamp);
    return !isSame;
  }

  /** What this window holds, it knows better than a file that another program has touched: it writes the file again. */
  private async keepHeld(id: string): Promise<boolean> {
    if (!this.entries.has(id) || !(await this.options.holds(id))) return false;
    return this.writeAgain(id);
  }

  private async writeAgain(id: string): Promise<true> {
    this.options.log.info(`the file of run ${id} was changed from outside and is written again`);
    this.unwritten.add(id);
    await this.tryToWrite(id);
    return true;
  }

  /** Another program may be just writing the file, so that only what is damaged twice is set aside. */
  private async suspect(file: string, stamp: string): Promise<boolean> {
    const { log, disk, folder } = this.options;
    const id = idOf(file);
    const known = this.suspects.get(id);
    if (known?.stamp !== stamp) this.readAgainLater(file, stamp);
    if (known?.stamp !== stamp || !known.isRipe) return false;
    const path = join(folder, file);
    await disk.rename(path, `${path}${damagedSuffix}`, 'lasting');
    this.suspects.delete(id);
    this.damaged.push(`${file}${damagedSuffix}`);
    log.error(`run ${id} could not be read and was set aside as ${file}${damagedSuffix}`);
    if (!this.entries.has(id)) return false;
    this.unwritten.add(id);
    await this.tryToWrite(id);
    return false;
  }

  private readAgainLater(file: string, stamp: string): void {
    const id = idOf(file);
    this.suspects.get(id)?.cancel();
    const cancel = this.options.clock.after(secondReadDelay, () => {
      this.suspects.set(id, { stamp, isRipe: true, cancel });
      this.notice(file);
    });
    this.suspects.set(id, { stamp, isRipe: false, cancel });
  }

  private async writeUnwritten(): Promise<void> {
    for (const id of [...this.unwritten]) await this.tryToWrite(id);
  }

  private async tryToWrite(id: string): Promise<void> {
    const entry = this.entries.get(id);
    try {
      if (entry !== undefined) await this.write(entry.run);
    } catch (error) {
      this.options.log.error(`run ${id} could not be written; it is tried again`, error);
      // Nothing has changed, but whoever writes again has to know.
      this.options.changed([]);
    }
  }

  private async write(run: Run, beforeReplace?: () => Promise<void>): Promise<void> {
    const { disk, unique } = this.options;
    const path = this.pathOf(run.id);
    const stamp = await writeAtomically(disk, path, writeRun(run), {
      unique,
      durability: 'lasting',
      beforeReplace,
      folderMade: () => this.folderMade(),
    });
    // Without its stamp the file is read again, which makes no difference.
    this.setEntry(run, stamp);
    this.unwritten.delete(run.id);
  }

  /** Whoever removed the folder did not mean the runs: all that this window knows is to be written again. */
  private folderMade(): void {
    this.watch();
    for (const id of this.entries.keys()) this.unwritten.add(id);
    this.options.changed([]);
  }

  private async removeFile(id: string): Promise<void> {
    await this.options.disk.remove(this.pathOf(id));
    this.deleteEntry(id);
    this.unwritten.delete(id);
    await this.options.removed(id);
  }

  /** Removes the oldest finished runs beyond the limit and returns their ids. */
  private async trim(): Promise<readonly string[]> {
    const finished = this.list().filter(run => !isUnfinished(run));
    const removed: string[] = [];
    for (const { id } of finished.slice(this.options.history())) {
      try {
        await this.removeFile(id);
        removed.push(id);
      } catch (error) {
        this.options.log.error(`run ${id} could not be removed; it is tried again`, error);
      }
    }
    return removed;
  }

  private setEntry(run: Run, stamp: string | undefined): void {
    this.entries.set(run.id, { run, stamp });
    this.sorted = undefined;
  }

  private deleteEntry(id: string): boolean {
    this.sorted = undefined;
    return this.entries.delete(id);
  }

  private pathOf(id: string): string {
    return join(this.options.folder, fileOf(id));
  }
}

/** A window that stood still wrote what was true before another window ended the run: nothing leads back there. */
function isOvertaken({ state }: Run, known: Run): boolean {
  return known.state.kind === 'ended' && (isCancellable({ state }) || state.kind === 'sending');
}

function fileOf(id: string): string {
  return `${id}${suffix}`;
}

function idOf(file: string): string {
  return file.slice(0, -suffix.length);
}
