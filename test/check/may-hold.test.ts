import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { mayHold } from '../../server/src/check/may-hold';

describe('a folder that a glob may lead to', () => {
  const cases: Readonly<Record<string, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
    '*.ami.json': { yes: [], no: ['a', '.a', 'a/b'] },
    'a*/x.json': { yes: ['a', 'ab'], no: ['b', 'a/c', '.a'] },
    '**/*.ami.json': { yes: ['a', 'a/b/c'], no: ['.a', 'a/.b', '.a/b'] },
    'a/**/x.json': { yes: ['a', 'a/b', 'a/b/c'], no: ['b', 'a/.b'] },
    '.a/*.json': { yes: ['.a'], no: ['a', '.b'] },
    '**/.a/*.json': { yes: ['b', 'b/.a', '.a'], no: [] },
    '{a,b/c}/x.json': { yes: ['a', 'b', 'b/c'], no: [] },
    '!a/x.json': { yes: ['a', 'b', 'b/c'], no: [] },
    '@(a|b)/[xy]/*.json': { yes: ['a', 'b/x', 'a/y'], no: ['c', 'a/z', 'a/x/q'] },
  };

  for (const [glob, { yes, no }] of Object.entries(cases)) {
    it(glob, () => {
      const isWay = mayHold(glob);
      assert.deepEqual(yes.filter(isWay), yes);
      assert.deepEqual(no.filter(isWay), []);
    });
  }

  it('is every folder above a match', () => {
    const names = ['a', 'b', '.h', 'x.json'];
    const paths = names.flatMap(one => names.flatMap(two => names.map(three => [one, two, three])));
    const globs = [
      '*/*/*',
      '**/x.json',
      'a/**',
      '**',
      '.h/**',
      '{a,.h}/**/x.json',
      '[ab]/*/x.json',
      '!(a)/b/*',
      '**/.h/*',
      'a**/x.json',
      '*{/a,/b}/x.json',
    ];
    for (const glob of globs) {
      const isMatch = picomatch(glob);
      const isWay = mayHold(glob);
      for (const path of paths.filter(path => isMatch(path.join('/')))) {
        assert(isWay(path.slice(0, 1).join('/')) && isWay(path.slice(0, 2).join('/')), `${glob} ${path.join('/')}`);
      }
    }
  });
});
