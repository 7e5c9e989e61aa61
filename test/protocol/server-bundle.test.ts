import assert from 'node:assert/strict';
import { serverBundle } from '../../client/package/server-bundle.mjs';
import { BuiltFiles } from '../support/built-files';

/** Bytes that the server reads before its first answer. */
const most = 400_000;

/** What nobody needs who only opens, types and completes a request. */
const late = [
  /language\/(hover|documentation|member-texts)\.ts$|schema\.json\?texts$/,
  /src\/tools\/(?!tool\.)/,
  /src\/actions\/|language\/(refactorings|fix-all|format)\.ts$|jsonc-parser/,
  /language\/rules\/(live-|of-account)/,
  /language\/(other-|notations\/|conversion-fixes|rules\/other-)/,
  /rules-file\/(read-|change-|find-|unknown-)|order\.json$/,
  /language\/steps\/(?!extended-paths|step-apis|other-apis|deprecation-date)|rules\/(step-|steps-|of-steps|retention-)|completion\/step-|ami-after/,
];

describe('The files of the server', function () {
  this.timeout(60_000);
  let files: BuiltFiles;
  before(async () => {
    files = await BuiltFiles.of(serverBundle);
  });

  it(`At the start not more than ${most / 1000} kB are read`, () => {
    assert(files.bytesOf('server.js') <= most, `${files.bytesOf('server.js')} bytes`);
  });

  it('At the start nothing is read that a request can do without', () => {
    assert.deepEqual(files.sourcesOf('server.js').filter(isLate), []);
  });

  for (const part of Object.keys(serverBundle.entryPoints).filter(name => name !== 'server')) {
    it(`${part} is read by itself, and what it needs of the server is there already`, () => {
      const atStart = new Set(files.readWith('server.js'));
      assert(!atStart.has(`${part}.js`));
      assert(files.readWith(`${part}.js`).some(file => atStart.has(file)));
      assert(files.sourcesOf(`${part}.js`).some(isLate));
    });
  }
});

function isLate(source: string): boolean {
  return late.some(pattern => pattern.test(source));
}
