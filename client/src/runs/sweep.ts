import { join } from 'node:path';
import type { Disk } from './disk';
import type { Owner } from './owner';

/** Removes what windows left that are gone: half-written files and signs of life. Never what a living window is writing. */
export async function sweep(folder: string, disk: Disk, owner: Owner): Promise<void> {
  for (const file of await disk.list(folder)) {
    // The last id in the name is the writer's: `<run>.run.json.<window>.tmp`, `<window>.window.<n>.tmp`.
    const writer = file.match(UUIDS)?.at(-1);
    if (!writer) continue;
    // Asking after a window removes its sign of life when its process is gone.
    if (file.endsWith('.tmp') && !(await owner.isAlive(writer))) await disk.remove(join(folder, file));
    else if (file.endsWith('.window')) await owner.isAlive(writer);
  }
}

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
