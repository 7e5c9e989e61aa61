import { join } from 'node:path';
import type { Clock } from '../clock';
import type { RunLog } from '../log';
import { cleanUp } from './clean-up';
import type { Disk } from './disk';
import { Leases } from './leases';
import { Owner, type ProcessTable } from './owner';
import { RunSessions } from './run-sessions';
import { RunStore } from './run-store';

/** What the windows of this installation share through one folder. */
export interface Storage {
  readonly owner: Owner;
  readonly leases: Leases;
  readonly sessions: RunSessions;
  readonly store: RunStore;
}

export interface StorageOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: RunLog;
  readonly processes: ProcessTable;
  /** Milliseconds. */
  readonly heartbeat: number;
  readonly history: () => number;
  readonly changed: (ids: readonly string[]) => void;
  readonly failed: (what: string) => (error: unknown) => void;
}

/** Makes the folder if it is missing, removes what dead windows left and reads the runs. Rejects if it cannot be read. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { folder, disk, clock, log, heartbeat, failed } = options;
  const leaseFolder = join(folder, 'leases');
  await disk.makeFolder(folder);
  await disk.makeFolder(leaseFolder);
  const owner = new Owner({
    folder: leaseFolder,
    disk,
    clock,
    heartbeat,
    process: options.processes,
    failed: failed('the heartbeat of this window could not be written'),
  });
  for (const place of [folder, leaseFolder]) {
    await cleanUp(place, disk, owner).catch(failed('what closed windows left could not be removed'));
  }
  const leases = new Leases({ folder: leaseFolder, disk, owner, log });
  const sessions = new RunSessions(leases);
  const store = await RunStore.open({
    folder,
    disk,
    clock,
    log,
    unique: owner.id,
    history: options.history,
    changed: options.changed,
    removed: id => leases.forget(id),
    holds: async id => (await sessions.check(id)) === 'held',
  });
  return { owner, leases, sessions, store };
}
