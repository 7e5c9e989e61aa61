import { join } from 'node:path';
import type { Disk } from './disk';
import type { Owner } from './owner';

/** Removes what dead windows left behind: half-written files and heartbeats. Never removes what a living window writes. */
export async function cleanUp(folder: string, disk: Disk, owner: Pick<Owner, 'isAlive'>): Promise<void> {
  for (const file of await disk.list(folder)) {
    // The last id in the name is the writer's: `<run>.run.json.<window>.tmp`, `<window>.window.<n>.tmp`.
    const writer = file.match(uuids)?.at(-1);
    if (writer === undefined) continue;
    // `isAlive` removes the heartbeat of a window whose process has ended.
    if (file.endsWith('.tmp') && !(await owner.isAlive(writer))) await disk.remove(join(folder, file));
    else if (file.endsWith('.window')) await owner.isAlive(writer);
  }
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
