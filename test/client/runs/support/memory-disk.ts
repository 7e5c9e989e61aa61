import { dirname, relative } from 'node:path';
import type { Disk } from '../../../../client/src/runs/storage/disk';

/** A disk without a disk: what the windows of a test share, as fast as memory. It tells nobody of changes, as some file systems do. */
export function createMemoryDisk(): Disk {
  const folders = new Set<string>();
  const files = new Map<string, { readonly text: string; readonly stamp: string }>();
  let writes = 0;

  const read = (path: string) => {
    const file = files.get(path);
    if (file === undefined) throw errno('ENOENT', path);
    return file;
  };

  return {
    makeFolder: async folder => {
      folders.add(folder);
    },
    list: async folder => {
      if (!folders.has(folder)) throw errno('ENOENT', folder);
      return [...files.keys()].filter(path => dirname(path) === folder).map(path => relative(folder, path));
    },
    read: async path => read(path).text,
    stamp: async path => files.get(path)?.stamp,
    create: async (path, text) => {
      if (files.has(path)) throw errno('EEXIST', path);
      if (!folders.has(dirname(path))) throw errno('ENOENT', path);
      writes += 1;
      files.set(path, { text, stamp: String(writes) });
    },
    rename: async (from, to) => {
      files.set(to, read(from));
      files.delete(from);
    },
    remove: async path => {
      files.delete(path);
    },
    watch: () => () => undefined,
  };
}

function errno(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
