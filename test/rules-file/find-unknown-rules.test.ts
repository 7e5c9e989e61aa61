import assert from 'node:assert/strict';
import { applyChanges } from '../../server/src/language/apply-changes';
import { findUnknownRules } from '../../server/src/rules-file/find-unknown-rules';
import { readRulesFile } from '../../server/src/rules-file/read-rules-file';

describe('The unknown rules of a rules file', () => {
  it('are found beside the other ones, in the overrides as well', () => {
    const text = '{ "rules": { "name-lenght": "off" }, "overrides": [{ "files": "*", "rules": { "iops": "hint" } }] }';
    const found = findUnknownRules(text);
    assert.deepEqual(
      found.map(({ offset, end }) => text.slice(offset, end)),
      ['"name-lenght"', '"iops"'],
    );
    assert.deepEqual(
      found.map(({ message }) => message),
      ['The rule "name-lenght" does not exist. Did you mean name-length?', 'The rule "iops" does not exist.'],
    );
  });

  it('are told in the words of the command line', () => {
    const text = '{ "rules": { "name-lenght": "off", "\u202e": "off" } }';
    assert.deepEqual(
      findUnknownRules(text).map(({ message }) => message),
      readRulesFile(text).problems,
    );
  });

  it('are none while their names are being typed', () => {
    assert.deepEqual(findUnknownRules('{ "rules": { "name-length": "off", "io" } }'), []);
  });

  it('get the name that was meant, or go', () => {
    const text = '{ "rules": { "json-comment": "off", "name-lenght": "off" } }';
    assert.deepEqual(fixed(text), [
      ['Rename to name-length', '{ "rules": { "json-comment": "off", "name-length": "off" } }'],
      ['Remove "name-lenght"', '{ "rules": { "json-comment": "off" } }'],
    ]);
  });

  it('only go where the rule that was meant is there already', () => {
    const text = '{ "rules": { "name-length": "off", "name-lenght": "hint" } }';
    assert.deepEqual(fixed(text), [['Remove "name-lenght"', '{ "rules": { "name-length": "off" } }']]);
  });

  it('are told of a file that is full of them without comparing all with all', () => {
    const members = Array.from({ length: 40_000 }, (_, index) => `"name-lenght-${index}": "off"`);
    const text = `{ "rules": { ${members.join(', ')} } }`;
    assert.equal(findUnknownRules(text).length, 100);
    const { problems } = readRulesFile(text);
    assert.equal(problems.length, 40_000);
    assert.ok(problems.filter(problem => problem.includes('Did you mean')).length <= 20);
  });

  it('are none in a file that names only rules, and in a text that is something else', () => {
    for (const text of [
      '{ "rules": { "name-length": "off" } }',
      '',
      '[]',
      '{ "rules": [], "overrides": {} }',
      '{ "overrides": [1] }',
    ]) {
      assert.deepEqual(findUnknownRules(text), []);
    }
  });

  function fixed(text: string): readonly (readonly [string, string])[] {
    return findUnknownRules(text).flatMap(({ fixes }) =>
      fixes.map(({ title, changes }) => [title, applyChanges(text, changes)] as const),
    );
  }
});
