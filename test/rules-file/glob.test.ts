import assert from 'node:assert/strict';
import { matchesGlob } from '../../server/src/rules-file/glob';

describe('A glob of a rules file', () => {
  const cases: { glob: string; matches: string[]; not: string[] }[] = [
    { glob: '*.ami.json', matches: ['web.ami.json', 'a/b/web.ami.json'], not: ['web.json'] },
    {
      glob: 'prod/*.ami.json',
      matches: ['prod/web.ami.json'],
      not: ['web.ami.json', 'prod/eu/web.ami.json', 'x/prod/w.ami.json'],
    },
    { glob: './prod/**', matches: ['prod/web.ami.json', 'prod/eu/web.ami.json'], not: ['dev/web.ami.json'] },
    { glob: '**/eu/*', matches: ['eu/web.ami.json', 'a/b/eu/web.ami.json'], not: ['eu/a/web.ami.json'] },
    {
      glob: 'web-?.ami.json',
      matches: ['web-1.ami.json', 'web-ä.ami.json', 'web-😀.ami.json'],
      not: ['web-.ami.json', 'web-12.ami.json'],
    },
    { glob: 'a/**/b/**/c', matches: ['a/b/c', 'a/x/b/y/z/c', 'a/b/b/c'], not: ['a/c', 'a/b'] },
    { glob: 'web.ami.json', matches: ['web.ami.json', 'a/web.ami.json'], not: ['webXami.json'] },
    { glob: './web.ami.json', matches: ['web.ami.json'], not: ['a/web.ami.json'] },
    { glob: '', matches: [], not: ['web.ami.json'] },
  ];
  for (const { glob, matches, not } of cases) {
    it(`"${glob}" matches what it says and nothing else`, () => {
      for (const path of matches) assert(matchesGlob(path, glob), path);
      for (const path of not) assert(!matchesGlob(path, glob), path);
    });
  }

  it('is matched without trying every way, whatever a stranger wrote', () => {
    // Every way would be more than there are atoms.
    assert(!matchesGlob('a'.repeat(2000), `${'*a'.repeat(500)}b`));
    assert(!matchesGlob('a/'.repeat(2000), `${'**/a/'.repeat(500)}b`));
  });
});
