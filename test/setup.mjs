// Makes the work tree ready: run by `npm start` and `npm test` before everything else, so it needs Node alone.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npm } from './support/npm.mjs';
import { endOnTrouble, Trouble } from './support/trouble.mjs';

endOnTrouble();
const root = fileURLToPath(new URL('..', import.meta.url));

if (Number(process.versions.node.split('.')[0]) < 20) {
  throw new Trouble(`Node 20 or newer is needed; this is ${process.version}.`);
}

const reason = whyInstall();
if (reason) {
  console.log(`Installing the project's packages (about 300 MB), because ${reason}.`);
  const start = Date.now();
  await npm(['ci'], root);
  console.log(`Packages installed in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** npm notes in node_modules what it installed, as the last thing it does: an install that was cut off has no note. */
function whyInstall() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!wanted) throw new Trouble('package-lock.json is missing or is not JSON: restore it from the repository.');
  if (!installed) return 'node_modules is missing or incomplete';
  const stale = Object.keys(wanted).find(
    path => path && !wanted[path].optional && installed[path]?.version !== wanted[path].version,
  );
  return stale && `package-lock.json asks for ${stale.replace(/^.*node_modules\//, '')} ${wanted[stale].version}`;
}

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(`${root}/${lock}`, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
