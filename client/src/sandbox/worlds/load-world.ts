import { readFile } from 'node:fs/promises';
import type { World } from '../world/world';
import { buildWorld } from './build-world';
import { checkWorldDescription } from './check-description';
import { crowd } from './crowd';
import { demo } from './demo';
import { hostile } from './hostile';
import { imageCrowd } from './image-crowd';
import type { WorldDescription } from './world-description';

/** The built-in worlds by name. */
const builtIn: Readonly<Record<string, () => WorldDescription>> = {
  demo: () => demo,
  thousand: () => crowd(1000),
  tenthousand: () => crowd(10_000),
  images: () => imageCrowd(2000),
  hostile: () => hostile,
};

/** The world of a built-in name or of a JSON file in the form of `WorldDescription`; throws a sentence when there is none. */
export async function loadWorld(nameOrFile: string, now: number): Promise<World> {
  const description = Object.hasOwn(builtIn, nameOrFile) ? builtIn[nameOrFile]?.() : await readDescription(nameOrFile);
  if (description === undefined) throw new Error(`There is no world "${nameOrFile}"`);
  return buildWorld(nameOrFile, description, now);
}

async function readDescription(file: string): Promise<WorldDescription> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const known = Object.keys(builtIn).join(', ');
    throw new Error(`"${file}" is neither a world (${known}) nor a file that can be read`);
  }
  return checkWorldDescription(file, parseJson(file, text));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
