import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { serverBundle } from '../../client/package/server-bundle.mjs';

/** Bytes that the server reads before its first answer. */
const most = 400_000;

/** What nobody needs who only opens, types and completes a request. */
const late = [
  /language\/(hover|documentation|member-texts)\.ts$|schema\.json\?texts$/,
  /src\/tools\/(?!tool\.)/,
  /src\/actions\/|language\/(refactorings|fix-all|format)\.ts$|jsonc-parser/,
  /rules-file\/(read-|change-|find-|unknown-)|order\.json$/,
  /language\/steps\/(?!extended-paths|step-apis|other-apis|deprecation-date)|rules\/(step-|steps-|of-steps|retention-)|completion\/step-|ami-after/,
];

describe('The files of the server', function () {
  this.timeout(60_000);
  let outputs: Metafile['outputs'];

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ami-server-'));
    const { metafile } = await build({
      ...serverBundle,
      absWorkingDir: join(__dirname, '../..'),
      outdir: folder,
      bundle: true,
      minify: true,
      metafile: true,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    assert(metafile !== undefined);
    outputs = Object.fromEntries(Object.entries(metafile.outputs).map(([path, each]) => [basename(path), each]));
    await rm(folder, { recursive: true, force: true });
  });

  it(`At the start not more than ${most / 1000} kB are read`, () => {
    const sizes = readWith('server.js').map(name => outputs[name]?.bytes ?? 0);
    const sum = sizes.reduce((a, b) => a + b);
    assert(sum <= most, `${sum} bytes`);
  });

  it('At the start nothing is read that a request can do without', () => {
    assert.deepEqual(inputsOf('server.js').filter(isLate), []);
  });

  it('Each part is read by itself, and what it needs of the server is there already', () => {
    const atStart = new Set(readWith('server.js'));
    for (const part of Object.keys(serverBundle.entryPoints).filter(name => name !== 'server')) {
      const [file, ...shared] = readWith(`${part}.js`);
      assert.equal(file, `${part}.js`);
      assert(
        shared.some(name => atStart.has(name)),
        part,
      );
      assert(inputsOf(`${part}.js`).some(isLate), part);
    }
  });

  /** A file and all that it imports. */
  function readWith(name: string): readonly string[] {
    const read = [name];
    for (const each of read) {
      const imports = outputs[each]?.imports ?? [];
      const own = imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path));
      read.push(...own.filter(file => file in outputs && !read.includes(file)));
    }
    return read;
  }

  function isLate(file: string): boolean {
    return late.some(pattern => pattern.test(file));
  }

  function inputsOf(name: string): readonly string[] {
    return readWith(name).flatMap(file => Object.keys(outputs[file]?.inputs ?? {}));
  }
});
