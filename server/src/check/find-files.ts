import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { mayHold } from './may-hold';
import { reasonOf } from './read-reason';
import type { Failure } from './report';

/** Files named by arguments, each once, and arguments that name none. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly missing: readonly Failure[];
}

/** Takes files, folders (all `*.ami.json` and `*.ami-after.json` in them) and globs, which a shell may have left alone. */
export async function findFiles(patterns: readonly string[], folder: string): Promise<FoundFiles> {
  /** As they were named first, by what they are. */
  const files = new Map<string, string>();
  const missing: Failure[] = [];
  for (const pattern of patterns) {
    const { found, none, unreadable = [] } = await filesOf(pattern, folder);
    missing.push(...unreadable);
    if (found.length === 0 && unreadable.length === 0)
      missing.push({ file: pattern === '' ? '""' : pattern, reason: none });
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
  /** Folders on the way that could not be read. */
  readonly unreadable?: readonly Failure[];
}

async function filesOf(pattern: string, folder: string): Promise<Found> {
  // A variable of a script that is empty. It does not mean the folder that the script happens to run in.
  if (pattern === '') return { found: [], none: 'The file argument is empty.' };
  const none = pattern.includes('\\') ? `File not found. ${slashHint}` : 'File not found.';
  switch (await kindOf(resolve(folder, pattern))) {
    case 'file':
      return { found: [pattern], none };
    case 'folder':
      return {
        ...(await search(pattern, '**/*.{ami,ami-after}.json', folder)),
        none: 'The folder contains no *.ami.json or *.ami-after.json files.',
      };
    case 'nothing': {
      // Windows shells leave globs alone, and people write them with backslashes there.
      const portable = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
      const { base, glob, isGlob } = picomatch.scan(portable);
      if (isGlob) return { ...(await search(base === '' ? '.' : base, glob, folder)), none: noneMatching(pattern) };
      return { found: [], none };
    }
  }
}

const slashHint = 'Use forward slashes (/) in paths and globs.';

function noneMatching(pattern: string): string {
  return pattern.includes('\\') ? `No files match. ${slashHint}` : 'No files match.';
}

/** The files below a base that match a glob, which is relative to it. Hidden ones match only where the glob says so. */
async function search(base: string, glob: string, folder: string): Promise<Omit<Found, 'none'>> {
  const isMatch = picomatch(glob);
  const isWay = mayHold(glob);
  const found: string[] = [];
  const unreadable: Failure[] = [];
  const skip = (path: string, error: unknown) => unreadable.push({ file: join(base, path), reason: reasonOf(error) });
  for await (const file of filesBelow(resolve(folder, base), '', isWay, skip)) if (isMatch(file)) found.push(file);
  return { found: found.toSorted().map(file => join(base, file)), unreadable };
}

/** Paths with slashes, relative to the folder. Installed packages are left out, and so are pipes and devices, which have no end. */
async function* filesBelow(
  folder: string,
  prefix: string,
  isWay: (folder: string) => boolean,
  skip: (path: string, error: unknown) => void,
): AsyncGenerator<string> {
  for (const entry of await entriesOf(join(folder, prefix), error => skip(prefix, error))) {
    const path = prefix + entry.name;
    if (entry.isFile() || entry.isSymbolicLink()) yield path;
    else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git' && isWay(path))
      yield* filesBelow(folder, `${path}/`, isWay, skip);
  }
}

async function entriesOf(folder: string, skip: (error: unknown) => void): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    skip(error);
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
