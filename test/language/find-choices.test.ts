import assert from 'node:assert/strict';
import { findChoices, toChoice } from '../../server/src/language/completion/find-choices';

const choices = [
  toChoice({ value: 'i-4', detail: 'running · t3.small' }),
  toChoice({ value: 'i-2', detail: 'web-a · running · m6i.large' }),
  toChoice({ value: 'i-1', detail: 'web-b · stopped · t3.large' }),
  toChoice({ value: 'Team', detail: '' }),
];

describe('What is typed for a value of the account', () => {
  for (const [typed, found] of [
    ['', 'i-4 i-2 i-1 Team'],
    ['WEB', 'i-2 i-1'],
    ['m6i', 'i-2'],
    ['stopped', 'i-1'],
    ['web large', 'i-2 i-1'],
    ['i-1', 'i-1'],
    ['team', 'Team'],
    ['nothing', ''],
  ] as const) {
    it(`"${typed}" finds ${found || 'nothing'}`, () => {
      const values = findChoices(choices, typed).choices.map(({ value }) => value);
      assert.equal(values.join(' '), found);
    });
  }

  it('comes first where a word begins with it', () => {
    const found = findChoices([toChoice({ value: 'i-1', detail: 'cobweb' }), ...choices], 'web').choices;
    assert.deepEqual(
      found.map(({ value }) => value),
      ['i-2', 'i-1', 'i-1'],
    );
  });

  it('finds all of some, and few of many at a time, of which there are more', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => toChoice({ value: `i-${index}`, detail: 'web' }));
    const { choices: found, hasMore } = findChoices(many, 'web');
    assert.deepEqual([found.length, hasMore], [24, true]);
    const some = findChoices(many.slice(0, 50), 'web');
    assert.deepEqual([some.choices.length, some.hasMore], [50, false]);
    assert.deepEqual(findChoices(many, 'i-9993'), { choices: [many[9993]], hasMore: false });
  });
});
