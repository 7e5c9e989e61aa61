import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from './files';

/** Bytes. A file of steps has some kilobytes. */
const largest = 1024 * 1024;

/** The files of this computer, for documents as the editor names them. */
export const filesOfDisk: Files = {
  exists: uri => {
    const path = pathOf(uri);
    return path !== undefined && existsSync(path);
  },
  read: uri => {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const about = statSync(path);
      return about.isFile() && about.size <= largest ? readFileSync(path, 'utf8') : undefined;
    } catch {
      // Not there, or not ours to read: the client says so when the steps are planned.
      return undefined;
    }
  },
};

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A file of another computer.
    return undefined;
  }
}
