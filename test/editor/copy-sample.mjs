import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Copies the sample workspace to `folder`, which may be changed at will, with `settings` of its own. Resolves to `folder`. */
export async function copySample(folder, settings = {}) {
  await cp(fileURLToPath(new URL('../sample', import.meta.url)), folder, { recursive: true });
  await mkdir(join(folder, '.vscode'));
  await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify(settings, undefined, 2));
  return folder;
}
