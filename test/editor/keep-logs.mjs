import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies the logs of the editor whose data is in `dataFolder` to `folder`. Resolves to what the extension itself logged.
 */
export async function keepLogs(dataFolder, folder) {
  await rm(folder, { recursive: true, force: true });
  for (const logs of [join(dataFolder, 'logs'), join(dataFolder, 'data/logs')]) {
    await cp(logs, folder, { recursive: true }).catch(() => {});
  }
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const own = files.filter(name => /ami-authoring\.ami-authoring.*\.log$/.test(name));
  return (await Promise.all(own.map(name => readFile(join(folder, name), 'utf8')))).join('');
}
