import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tests = join(__dirname, '..');

describe('The stages of the test command', () => {
  const stages = readFileSync(join(tests, 'stages.mjs'), 'utf8');
  const folders = new Set(
    readdirSync(tests, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.test.ts'))
      .map(file => file.split(/[\\/]/)[0]),
  );
  // The suites of the editor choose their files themselves.
  folders.delete('vscode');

  for (const folder of folders) {
    it(`run the tests in ${folder}`, () => assert.ok(stages.includes(`'test/${folder}'`)));
  }
});
