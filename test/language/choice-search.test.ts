import assert from 'node:assert/strict';
import { ChoiceSearch, toChoice } from '../../server/src/language/completion/choice-search';
import { suggestChoices } from '../../server/src/language/completion/live';

const choices = [
  toChoice({ value: 'i-4', detail: 'running · t3.small' }),
  toChoice({ value: 'i-2', name: 'web-a', detail: 'running · m6i.large' }),
  toChoice({ value: 'i-1', detail: 'web-b · stopped · t3.large' }),
  toChoice({ value: 'Team', detail: '' }),
];

describe('A value of the account', () => {
  it('is offered by its name, and inserted as it is', () => {
    const [named, other] = suggestChoices(choices.slice(1, 3));
    assert.deepEqual(
      [named?.label, named?.detail, named?.snippet, named?.filter],
      ['web-a', 'i-2 · running · m6i.large', '"i-2"', 'web-a i-2 running · m6i.large'],
    );
    assert.deepEqual([other?.label, other?.detail], ['i-1', 'web-b · stopped · t3.large']);
  });

  it('shows no icon that somebody wrote into a name', () => {
    const [hostile] = suggestChoices([toChoice({ value: 'i-1', name: '$(trash) web', detail: '' })]);
    assert.doesNotMatch(hostile?.label ?? '', /\$\(/);
  });
});

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
      const values = new ChoiceSearch(choices).find(typed).choices.map(({ value }) => value);
      assert.equal(values.join(' '), found);
    });
  }

  it('comes first where a word begins with it', () => {
    const found = new ChoiceSearch([toChoice({ value: 'i-1', detail: 'cobweb' }), ...choices]).find('web').choices;
    assert.deepEqual(
      found.map(({ value }) => value),
      ['i-2', 'i-1', 'i-1'],
    );
  });

  it('finds all of some, and few of many at a time, of which there are more', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => toChoice({ value: `i-${index}`, detail: 'web' }));
    const { choices: found, hasMore } = new ChoiceSearch(many).find('web');
    assert.deepEqual([found.length, hasMore], [24, true]);
    const some = new ChoiceSearch(many.slice(0, 50)).find('web');
    assert.deepEqual([some.choices.length, some.hasMore], [50, false]);
    assert.deepEqual(new ChoiceSearch(many).find('i-9993'), { choices: [many[9993]], hasMore: false });
  });

  it('is found the same letter by letter, at once, and after a correction', () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      toChoice({ value: `i-${index}`, detail: `${index % 3 === 0 ? 'orders' : 'cobor'}-${index} micro` }),
    );
    const search = new ChoiceSearch(many);
    const typing = ['', 'o', 'or', 'ord', 'ord 1', 'ord 19', 'ord 1', 'or', 'or 9', 'or 99', 'x', '', 'micro 7', 'm'];
    for (const typed of typing) {
      assert.deepEqual(search.find(typed), new ChoiceSearch(many).find(typed), `"${typed}"`);
    }
  });
});
