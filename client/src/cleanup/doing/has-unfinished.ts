import { join } from 'node:path';
import { type Disk, isErrno } from '../../runs/storage/disk';

/**
 * Whether a cleanup might be unfinished: only those have leases. Lists one folder and reads no file, so it is cheap at
 * start-up.
 */
export async function hasUnfinished(folder: string, disk: Pick<Disk, 'list'>): Promise<boolean> {
  try {
    return (await disk.list(join(folder, leaseFolder))).some(name => lease.test(name));
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Of the folder of the clean-ups. */
export const leaseFolder = 'leases';

const lease = /^[0-9a-f-]{36}\.\d{1,15}$/;
