import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { Failure } from './report';

/** Files named by arguments, each once, and arguments that name none. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly missing: readonly Failure[];
}

/** Takes files, folders (all `*.ami.json` in them) and globs, which a shell may have left alone. */
export async function findFiles(patterns: readonly string[], folder: string): Promise<FoundFiles> {
  /** As they were named first, by what they are. */
  const files = new Map<string, string>();
  const missing: Failure[] = [];
  for (const pattern of patterns) {
    const { found, none } = await filesOf(pattern, folder);
    if (found.length === 0) missing.push({ file: pattern, reason: none });
    for (const file of found) {
      const path = resolve(folder, file);
      if (!files.has(path)) files.set(path, file);
    }
  }
  return { files: [...files.values()], missing };
}

interface Found {
  readonly found: readonly string[];
  /** What it means that there is none. */
  readonly none: string;
}

async function filesOf(pattern: string, folder: string): Promise<Found> {
  const none = 'There is no such file.';
  switch (await kindOf(resolve(folder, pattern))) {
    case 'file':
      return { found: [pattern], none };
    case 'folder':
      return {
        found: await search(pattern, '**/*.ami.json', folder),
        none: 'There is no *.ami.json in this folder.',
      };
    case 'nothing': {
      // Windows shells leave globs alone, and people write them with backslashes there.
      const portable = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
      const { base, glob, isGlob } = picomatch.scan(portable);
      return isGlob
        ? { found: await search(base === '' ? '.' : base, glob, folder), none: 'No file matches.' }
        : { found: [], none };
    }
  }
}

/** The files below a base that match a glob, which is relative to it. Hidden ones match only where the glob says so. */
async function search(base: string, glob: string, folder: string): Promise<readonly string[]> {
  const isMatch = picomatch(glob);
  const found: string[] = [];
  for await (const file of filesBelow(resolve(folder, base))) if (isMatch(file)) found.push(file);
  return found.toSorted().map(file => join(base, file));
}

/** Paths with slashes, relative to the folder. Installed packages and folders that cannot be read are left out. */
async function* filesBelow(folder: string, prefix = ''): AsyncGenerator<string> {
  for (const entry of await entriesOf(join(folder, prefix))) {
    const path = prefix + entry.name;
    if (!entry.isDirectory()) yield path;
    else if (entry.name !== 'node_modules' && entry.name !== '.git') yield* filesBelow(folder, `${path}/`);
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}
