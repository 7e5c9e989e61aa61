import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withoutIdCheck } from '../../../client/src/language-client/without-id-check';

describe('The schema of rules files for VS Code', () => {
  const published = readFileSync('schemas/rules.schema.json', 'utf8');

  it('is the published one, beside its word on rules that do not exist', () => {
    const { additionalProperties, ...rules } = JSON.parse(withoutIdCheck(published)).definitions.rules;
    const { additionalProperties: strict, ...publishedRules } = JSON.parse(published).definitions.rules;
    assert.deepEqual([additionalProperties, strict], [true, false]);
    assert.deepEqual(rules, publishedRules);
    const { definitions: _, ...others } = JSON.parse(published);
    const { definitions: __, ...othersOfOurs } = JSON.parse(withoutIdCheck(published));
    assert.deepEqual(othersOfOurs, others);
  });
});
