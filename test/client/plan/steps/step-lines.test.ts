import assert from 'node:assert/strict';
import { stepLines } from '../../../../client/src/plan/steps/step-lines';
import type { StepDefinition } from '../../../../server/src/protocol';

const context = {
  nameOf: (account: string) => (account === '111122223333' ? 'Staging' : undefined),
  sharedBefore: new Set(['111122223333']),
};
const share = (...accounts: readonly string[]): StepDefinition => ({
  id: 'share',
  api: 'ModifyImageAttribute',
  input: { LaunchPermission: { Add: accounts.map(UserId => ({ UserId })) } },
  on: 'all',
});
const copy: StepDefinition = {
  id: 'copy',
  api: 'CopyImage',
  input: { Encrypted: true },
  on: 'source',
  regions: { 'eu-west-1': { KmsKeyId: 'alias/images' }, 'us-west-2': {} },
};

describe('what a confirmation says of the steps', () => {
  it('counts the copies by region, names everyone who gets access, and says the rest', () => {
    const others: StepDefinition[] = [
      { id: 'end', api: 'EnableImageDeprecation', input: { DeprecateAt: '90d' }, on: 'all' },
      { id: 'publish', api: 'PutParameter', input: { Name: '/golden/web' }, on: 'all' },
    ];
    assert.deepEqual(stepLines([copy, share('111122223333', '444455556666'), ...others], context), [
      'Copied to 2 regions: eu-west-1 (encrypted with alias/images), us-west-2 (encrypted)',
      'Shared with: 444455556666 (new), Staging (111122223333)',
      'Afterwards: Deprecate 90 days after creation · Write the image ID to parameter /golden/web',
    ]);
  });

  it('says nothing of what there is not', () => {
    assert.deepEqual(stepLines([], context), []);
    assert.deepEqual(stepLines([share('111122223333')], context), ['Shared with: Staging (111122223333)']);
  });

  it('names a stranger among a crowd, whatever is cut', () => {
    const crowd = Array.from({ length: 900 }, (_, at) => String(100000000000 + at));
    const known = { ...context, sharedBefore: new Set(crowd) };
    const [line = ''] = stepLines([share(...crowd, '999999999999')], known);
    assert.match(line, /^Shared with: 999999999999 \(new\), 100000000000, /);
    assert.match(line, /and \d+ more \(see the plan\)$/);
  });

  it('names nobody twice, and lets no text act', () => {
    const lines = stepLines([share('111122223333'), share('111122223333', '[x](command:evil)\n$(bug)')], context);
    assert.equal(lines.length, 1);
    assert.equal(lines[0]?.match(/Staging/g)?.length, 1);
    assert.doesNotMatch(lines[0] ?? '', /\]\(|\$\(|\n/);
  });
});
