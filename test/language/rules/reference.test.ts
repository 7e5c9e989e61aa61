import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { allRules } from '../../../server/src/language/all-rules';
import { ruleUrl } from '../../../server/src/language/rule-reference';

const root = join(__dirname, '../../..');

describe('the rule reference', () => {
  it('is what the rules say, and so is the setting ami.rules', async function () {
    this.timeout(20_000);
    const script = join(root, 'schemas/generate-rules.mjs');
    await assert.doesNotReject(promisify(execFile)(process.execPath, [script, '--check']), 'run: npm run generate');
  });

  it('has a heading for each rule, where its link leads to', () => {
    const headings = readFileSync(join(root, 'schemas/rules.md'), 'utf8').match(/^### .+$/gm) ?? [];
    const ids = allRules.map(({ id }) => id);
    assert.deepEqual(headings.map(heading => heading.slice(4)).toSorted(), ids.toSorted());
    for (const id of ids) assert.match(ruleUrl(id), new RegExp(`/schemas/rules\\.md#${id}$`));
  });
});
