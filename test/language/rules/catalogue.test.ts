import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules as rules } from '../../../server/src/language/all-rules';
import { catalogue, decidedOtherwise, notRules } from './catalogue-of-ec2';

const here = __dirname;
const source = join(here, '../../../server/src/language/rules');
/** The rules of a request, and those of a file of steps. */
const lists = ['index.ts', 'of-account.ts', 'of-steps.ts'];

describe('the catalogue of rules', () => {
  it('names each rule once', () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it('has a rule for each file', () => {
    const files = readdirSync(source).filter(file => file.endsWith('.ts') && !lists.includes(file));
    assert.deepEqual(files.toSorted(), rules.map(({ id }) => `${id}.ts`).toSorted());
  });

  it('separates the rules that need the account by their names', () => {
    assert.deepEqual(
      rules.filter(({ id, live }) => id.startsWith('live-') !== (live === true)),
      [],
    );
  });

  it('has every rule that is known, or a reason why not', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const missing = Object.keys(catalogue).filter(id => !ids.has(id));
    assert.deepEqual(missing.toSorted(), Object.keys(notRules).toSorted());
  });

  it('has the severity that is known, or a reason why not', () => {
    const other = rules.filter(({ id, severity }) => catalogue[id] !== undefined && catalogue[id] !== severity);
    assert.deepEqual(other.map(({ id }) => id).toSorted(), Object.keys(decidedOtherwise).toSorted());
    for (const { id, severity } of other) assert.ok(decidedOtherwise[id]?.startsWith(severity), id);
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('has a test of its own', () => {
        const file = join(here, `${rule.id}.test.ts`);
        assert.ok(existsSync(file), `write test/language/rules/${rule.id}.test.ts`);
        assert.match(
          readFileSync(file, 'utf8'),
          new RegExp(`^testRule\\('${rule.id}', \\{\\n[\\s\\S]*  finds: \\{[\\s\\S]+\\n  accepts: \\{`, 'm'),
        );
      });

      it('says what it finds, why, and from where that is known', () => {
        for (const text of [rule.docs.what, rule.docs.why]) assert.match(text, /^\S[\s\S]*[."]$/);
        assert.notEqual(rule.docs.source, '');
        assert.doesNotMatch(rule.docs.source, /\bSDK \d/, 'the schema names the version of the SDK');
        if (rule.docs.except !== undefined) assert.match(rule.docs.except, /\.$/);
        if (rule.severity === 'off') assert.ok(rule.docs.except, 'what is off by default is right somewhere');
      });

      it('yields only to rules that there are', () => {
        const ids = new Set(rules.map(({ id }) => id));
        assert.deepEqual(
          (rule.yieldsTo ?? []).filter(id => !ids.has(id)),
          [],
        );
      });
    });
  }
});
