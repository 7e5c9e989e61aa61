import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The test files that judge `paths`: those of a folder under test/, or for a path of the product those of the folder
 * that mirrors it, or its nearest ancestor that has one. A file that is named itself is taken in any case.
 */
export function testFilesOf(paths) {
  return [...new Set(paths.flatMap(path => filesIn(path.startsWith('test/') ? path : mirrorOf(path))))];
}

/** Server rooms whose tests speak to a whole server stand beside those of the protocol. */
const elsewhere = [
  [/^server\/src\/handlers\b.*/, 'test/protocol'],
  [/^server\/src\/[^/]+\.ts$/, 'test/protocol'],
  [/^server\/src\//, 'test/'],
  [/^client\/src\/sandbox\b/, 'test/sandbox'],
  [/^client\/src\//, 'test/client/'],
];

function mirrorOf(path) {
  const [pattern, place] = elsewhere.find(([pattern]) => pattern.test(path)) ?? [/^/, ''];
  let mirror = path.replace(pattern, place).replace(/\.ts$/, '.test.ts').replace(/\/+$/, '');
  while (!existsSync(mirror) && mirror.includes('/')) mirror = mirror.slice(0, mirror.lastIndexOf('/'));
  return mirror;
}

function filesIn(path) {
  if (path.endsWith('.test.ts')) return [path];
  const names = existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return names
    .map(name => `${path.replace(/\/+$/, '')}/${name.replaceAll('\\', '/')}`)
    .filter(file => file.endsWith('.test.ts') && !tooLong.test(file) && !runsBundles(file));
}

/**
 * These run the whole product through hours of virtual time, fail every operation of the disk once, or try megabytes and
 * thousands of edits: minutes for each change. `--tests` takes them nevertheless when it names the file.
 */
const tooLong =
  /\/(runs\/(proof|steps\.proof|steps-faults|disk-faults|[\w-]*sweep)|protocol\/(bad-input|fuzz|hostile-texts))\.test\.ts$/;

/** A bundle or another process does not run the code that is changed, so such tests judge nothing and take long. */
function runsBundles(file) {
  return /from '(esbuild|node:child_process)'/.test(readFileSync(file, 'utf8'));
}
