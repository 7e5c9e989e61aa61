import { join } from 'node:path';
import type { RunLog } from '../../runs/log';
import { type Disk, writeAtomically } from '../../runs/storage/disk';
import { type CleanUp, nextItem } from './clean-up';
import { readCleanUp, writeCleanUp } from './read-clean-up';

export interface CleanUpStoreOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly log: RunLog;
  /** Distinguishes the temporary files of different windows. */
  readonly unique: string;
}

const suffix = '.cleanup.json';
const mostFinished = 50;

/** The clean-ups on disk, one file each, as this window knows them. */
export class CleanUpStore {
  private readonly entries = new Map<string, CleanUp>();
  private readonly options: CleanUpStoreOptions;

  constructor(options: CleanUpStoreOptions) {
    this.options = options;
  }

  /** Newest first. */
  list(): readonly CleanUp[] {
    return [...this.entries.values()].toSorted((a, b) => b.created.localeCompare(a.created));
  }

  get(id: string): CleanUp | undefined {
    return this.entries.get(id);
  }

  /** Reads all of them. A file that cannot be read is left where it is and told to the log. */
  async readAll(): Promise<void> {
    const { disk, folder } = this.options;
    for (const file of (await disk.list(folder)).filter(name => name.endsWith(suffix))) {
      await this.read(file.slice(0, -suffix.length));
    }
  }

  /** Reads one again: another window may have gone on with it. */
  async read(id: string): Promise<CleanUp | undefined> {
    const { disk, folder, log } = this.options;
    try {
      const reading = readCleanUp(await disk.read(join(folder, id + suffix)));
      if (reading.kind === 'clean-up' && reading.cleanUp.id === id) this.entries.set(id, reading.cleanUp);
      else log.error(`clean-up ${id} cannot be read (${reading.kind}) and is left alone`);
    } catch (error) {
      log.error(`clean-up ${id} could not be read`, error);
    }
    return this.entries.get(id);
  }

  /** Resolves once it is on disk. If it rejects, nothing has changed here. */
  async save(cleanUp: CleanUp): Promise<void> {
    const { disk, folder, unique } = this.options;
    const path = join(folder, cleanUp.id + suffix);
    await writeAtomically(disk, path, writeCleanUp(cleanUp), { unique, durability: 'lasting' });
    this.entries.set(cleanUp.id, cleanUp);
  }

  /** Takes over what EC2 has done, which is true whether it can be written or not. */
  remember(cleanUp: CleanUp): void {
    this.entries.set(cleanUp.id, cleanUp);
  }

  /** Removes the oldest that are finished, beyond what is kept, and returns their ids. */
  async trim(): Promise<readonly string[]> {
    const { disk, folder } = this.options;
    const old = this.list()
      .filter(each => nextItem(each) === undefined)
      .slice(mostFinished);
    for (const { id } of old) {
      await disk.remove(join(folder, id + suffix));
      this.entries.delete(id);
    }
    return old.map(({ id }) => id);
  }
}
