import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathOfUri } from '../path-of-uri';
import type { Files } from './files';

/** Bytes. A file of steps has some kilobytes. */
const largest = 1024 * 1024;

/** The files of this computer, for documents as the editor names them. */
export const filesOfDisk: Files = {
  exists: uri => {
    const path = pathOfUri(uri);
    return path !== undefined && existsSync(path);
  },
  version: uri =>
    attempt(uri, path => {
      const about = statSync(path, { bigint: true });
      return about.isFile() && about.size <= largest ? `${about.mtimeNs} ${about.size} ${about.ino}` : undefined;
    }),
  read: uri => attempt(uri, path => readFileSync(path, 'utf8')),
};

/** A file that is missing, or not ours to read, is no error here: the client says so when the steps are planned. */
function attempt<Value>(uri: string, look: (path: string) => Value): Value | undefined {
  const path = pathOfUri(uri);
  if (path === undefined) return undefined;
  try {
    return look(path);
  } catch {
    return undefined;
  }
}
