import assert from 'node:assert/strict';
import { familyName, familyOf } from '../../../client/src/cleanup/selection/family';
import { matchesSelector } from '../../../client/src/cleanup/selection/match-selector';
import { selectorOfFile } from '../../../client/src/cleanup/selection/selector-of-file';
import { patternProblem, selectorOfFilters } from '../../../client/src/cleanup/selection/selector-of-filters';
import { matchesWildcard } from '../../../client/src/cleanup/selection/wildcard';
import { image } from '../ec2/support/fake-ec2';

describe('which images a clean-up is about', () => {
  it('patterns have the wildcards of EC2, and are case-sensitive', () => {
    const cases: readonly (readonly [pattern: string, text: string, matches: boolean])[] = [
      ['web-*', 'web-2026', true],
      ['web-*', 'Web-2026', false],
      ['*web*', 'my web server', true],
      ['web-?', 'web-1', true],
      ['web-?', 'web-12', false],
      ['web', 'web-1', false],
      ['a*b*c', 'a-b-b-c', true],
      ['a*b*c', 'a-b-b', false],
      ['50\\*', '50*', true],
      ['50\\*', '500', false],
      ['[web].*', '[web].x', true],
      ['*', '', true],
    ];
    for (const [pattern, text, matches] of cases) {
      assert.equal(matchesWildcard(pattern, text), matches, `${pattern} ${text}`);
    }
  });

  it('a hostile pattern takes no longer than an honest one', () => {
    assert.equal(matchesWildcard(`${'*a'.repeat(200)}b`, 'a'.repeat(400)), false);
  });

  it('a pattern that would mean half of the account is refused', () => {
    for (const pattern of ['*', '', 'ab*', '*?a*', '  a ']) assert.ok(patternProblem(pattern), pattern);
    assert.equal(patternProblem('web*'), undefined);
  });

  it('every condition must hold', () => {
    const one = image('ami-1', 'web-1', { tags: { Team: 'shop', constructor: 'x' }, sourceInstanceId: 'i-1' });
    const both = [
      { kind: 'name', patterns: ['web-*'] },
      { kind: 'tag', key: 'Team', patterns: ['sh*'] },
    ] as const;
    assert.ok(matchesSelector(both, one));
    assert.ok(!matchesSelector(both, { ...one, tags: {} }));
    assert.ok(matchesSelector([{ kind: 'instance', ids: ['i-1'] }], one));
    assert.ok(!matchesSelector([{ kind: 'tag', key: 'toString' }], one));
  });

  it('a file means the images of its runs, and those that its Name could have named', () => {
    const runs = [
      { file: 'file:///web.ami.json', imageId: 'ami-1' },
      { file: 'file:///other.ami.json', imageId: 'ami-2' },
    ];
    const selector = selectorOfFile('file:///web.ami.json', 'web-${date}-${gitCommit}', runs);
    const meant = [image('ami-1', 'renamed'), image('ami-2', 'other'), image('ami-3', 'web-2026-01-01-c0ffee')];
    assert.deepEqual(
      meant.map(each => matchesSelector(selector, each)),
      [true, false, true],
    );
    const loose = selectorOfFile('file:///web.ami.json', '${instanceName}-${date}', runs);
    assert.ok(!matchesSelector(loose, image('ami-4', 'db-2026')));
  });

  it('filters of a retention are a selector, or say what is wrong', () => {
    const read = selectorOfFilters([
      { Name: 'name', Values: ['web-*'] },
      { Name: 'tag:Team', Values: ['shop'] },
    ]);
    assert.ok('selector' in read && read.selector.length === 2);
    for (const filter of [
      { Name: 'name', Values: ['*'] },
      { Name: 'owner-id', Values: ['1'] },
      { Name: 'name', Values: [] },
    ]) {
      assert.ok('problem' in selectorOfFilters([filter]));
    }
    assert.ok('problem' in selectorOfFilters([]));
  });
});

describe('families', () => {
  const families: readonly (readonly [name: string, family: string])[] = [
    ['web-2026-11-25', 'web-*'],
    ['web-20261125T093000', 'web-*'],
    ['web-2026-11-25-0930', 'web-*'],
    ['web 2026-11-25T09-30-00Z', 'web *'],
    ['web-1764062400', 'web-*'],
    ['web-2026.11.25_0930-a1b2c3d', 'web-*'],
    ['web-12', 'web-*'],
    ['web-v1.4.2', 'web-v*'],
    ['service-1-w003', 'service-1-w*'],
    ['service-2-w003', 'service-2-w*'],
    ['ubuntu-22.04-web-20260101', 'ubuntu-22.04-web-*'],
    ['web-1-2026-01-01', 'web-1-*'],
    ['web', 'web'],
    ['2026-01-01', '*'],
  ];
  for (const [name, family] of families) {
    it(`${name} is one of ${family}`, () => assert.equal(familyName({ name }), family));
  }

  it('never mix architectures', () => {
    const of = (architecture: string) => familyOf({ name: 'web-1', architecture });
    assert.notEqual(of('x86_64'), of('arm64'));
  });
});
