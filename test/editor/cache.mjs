import { existsSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Trouble } from '../support/trouble.mjs';

/** Where what is larger than the project lives, outside the work tree: AMI_CACHE, or the user's cache folder. */
export function cacheFolder() {
  const { AMI_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (AMI_CACHE) return AMI_CACHE;
  if (process.platform === 'win32') return join(LOCALAPPDATA || join(homedir(), 'AppData/Local'), 'ami-authoring');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ami-authoring');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'ami-authoring');
}

/**
 * The folder `name` of the cache, filled by `install` on first use. It is filled under another name and renamed when
 * done, so an install that is cut off is never taken for a whole one, and two at once do not disturb each other.
 * `proof` lists files without which the folder counts as damaged and is made again.
 */
export async function cached({ name, title, megabytes, proof, install, say = console.log }) {
  const folder = join(cacheFolder(), name);
  const isWhole = () => proof.every(file => existsSync(join(folder, file)));
  if (isWhole()) return folder;

  await makeWritable(dirname(folder));
  await removeAbandoned(folder);
  say(`Fetching ${title} (about ${megabytes} MB on disk, kept in ${folder})`);
  const start = Date.now();
  const partial = await mkdtemp(`${folder}.partial.${process.pid}.`);
  try {
    await install(partial);
    if (!isWhole()) {
      await rm(folder, { recursive: true, force: true });
      await rename(partial, folder);
    }
  } catch (error) {
    if (!isWhole()) throw new Trouble(`${title} could not be fetched: ${error.message}`, { cause: error });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  say(`  ${title} is ready after ${Math.round((Date.now() - start) / 1000)} s`);
  return folder;
}

async function makeWritable(folder) {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new Trouble(`Nothing can be kept in ${folder}; name another folder in AMI_CACHE.`, { cause: error });
  }
}

/** Removes what earlier installs of `folder` left behind when their process was killed. */
async function removeAbandoned(folder) {
  for (const name of await readdir(dirname(folder))) {
    const owner = name.startsWith(`${basename(folder)}.`) && /\.partial\.(\d+)\./.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
