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
    .filter(file => file.endsWith('.test.ts') && !tooLong.test(file) && !isSlow(file));
}

/** Megabytes, thousands of edits, texts of every kind that is hostile, and every operation of the disk: minutes for each change. */
const tooLong = /\/(protocol\/(bad-input|fuzz|hostile-texts)|runs\/disk-faults)\.test\.ts$/;

/**
 * A bundle or another process does not run the code that is changed, so such tests judge nothing and take long. Those that
 * speak to a sandbox take a second each, hundreds of times as long as those beside them. `--tests` takes any file that it names.
 */
function isSlow(file) {
  return /from '(esbuild|node:child_process|[./\w-]*\/support\/(?:scene|built-files))'/.test(
    readFileSync(file, 'utf8'),
  );
}
