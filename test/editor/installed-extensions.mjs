import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uriPath } from './uri-path.mjs';

/**
 * Makes the extensions in `folders` installed ones of `extensionsFolder`, where they lie, by writing them into VS Code's
 * own list. As installed ones they run in an ordinary window; to load one for development the browser editor needs
 * switches that suppress every notification or every modal dialog.
 */
export async function addInstalledExtensions(extensionsFolder, folders) {
  await mkdir(extensionsFolder, { recursive: true });
  const list = join(extensionsFolder, 'extensions.json');
  const present = JSON.parse(await readFile(list, 'utf8').catch(() => '[]'));
  const added = await Promise.all([...new Set(folders)].map(describe));
  await writeFile(list, JSON.stringify([...present, ...added]));
}

async function describe(folder) {
  const { publisher, name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: uriPath(folder), scheme: 'file' },
  };
}
