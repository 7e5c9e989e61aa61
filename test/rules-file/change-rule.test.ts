import assert from 'node:assert/strict';
import { changeRule } from '../../server/src/rules-file/change-rule';
import { readRulesFile } from '../../server/src/rules-file/read-rules-file';

const off = { rule: 'name-length', severity: 'off' } as const;

describe('Setting a rule in a rules file', () => {
  it('writes a new file', () => {
    assert.equal(changeRule('', off), '{\n  "rules": {\n    "name-length": "off"\n  }\n}\n');
    assert.deepEqual(readRulesFile(changeRule('', { ...off, files: 'prod/**' }) ?? ''), {
      rules: {},
      overrides: [{ globs: ['prod/**'], rules: { 'name-length': 'off' } }],
      problems: [],
    });
  });

  it('keeps what is there, its comments and its layout', () => {
    const text = '{\n  // ours\n  "rules": {\n    "name-charset": "hint" // for now\n  }\n}\n';
    assert.equal(
      changeRule(text, off),
      '{\n  // ours\n  "rules": {\n    "name-charset": "hint",\n    "name-length": "off" // for now\n  }\n}\n',
    );
    assert.equal(changeRule('{ "rules": { "name-length": "hint" } }', off), '{ "rules": { "name-length": "off" } }');
  });

  it('puts a new override last, where it wins, and adds to the last one for the same files', () => {
    const before = '{ "overrides": [{ "files": "a/**", "rules": { "name-length": "error" } }, { "files": "b/**" }] }';
    assert.equal(
      changeRule(before, { ...off, files: 'a/**' }),
      '{ "overrides": [{ "files": "a/**", "rules": { "name-length": "error" } }, { "files": "b/**" }, { "files": "a/**", "rules": { "name-length": "off" } }] }',
    );
    assert.equal(
      changeRule(before, { ...off, files: 'b/**' }),
      '{ "overrides": [{ "files": "a/**", "rules": { "name-length": "error" } }, { "files": "b/**", "rules": { "name-length": "off" } }] }',
    );
  });

  it('leaves a text alone that is no rules file', () => {
    for (const text of ['[]', '{ "rules": [] }', '{ "rules": { "a": ', '<<<<<<< a\n{}']) {
      assert.equal(changeRule(text, off), undefined, text);
    }
    assert.equal(changeRule('{ "overrides": {} }', { ...off, files: 'a' }), undefined);
  });
});
