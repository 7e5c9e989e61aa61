import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

for (const file of ['.github/CONTRIBUTING.md', '.github/SECURITY.md', 'README.md']) {
  const text = readFileSync(file, 'utf8');

  describe(file, () => {
    it('names paths that exist', () => {
      const paths = [...text.matchAll(/`((?:client|server|test|schemas|\.github)(?:\/[\w.-]+)*)`/g)].map(
        ([, path]) => path ?? '',
      );
      assert.deepEqual(
        paths.filter(path => !existsSync(path)),
        [],
      );
    });

    it('names npm commands that exist', () => {
      const names = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
      assert.deepEqual(
        names.filter(name => !(name in scripts)),
        [],
      );
    });
  });
}
