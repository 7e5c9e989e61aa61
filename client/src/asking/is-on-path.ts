import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Whether a program can be started by its name alone. */
export async function isOnPath(program: string, env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const isWindows = process.platform === 'win32';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(folder => folder !== '');
  const endings = isWindows ? (env.PATHEXT ?? '.COM;.EXE;.BAT;.CMD').split(';') : [''];
  const places = folders.flatMap(folder => endings.map(ending => join(folder, program + ending)));
  const found = await Promise.all(places.map(place => access(place, constants.X_OK).then(always, never)));
  return found.includes(true);
}

const always = () => true;
const never = () => false;
