import assert from 'node:assert/strict';
import type { TargetState } from '../../../client/src/target/resolve-target';
import { accountHeading } from '../../../client/src/views/account/account-heading';
import { asTheyCome } from '../../../client/src/views/account/arrangement';

describe('what is said above the rows of the Account view', () => {
  const endpoint = `https://${'localstack.'.repeat(15)}example.com`;
  const state: TargetState = {
    kind: 'ready',
    target: { profile: { name: 'local', kind: 'static', endpoint }, region: 'eu-west-1' },
  };

  it('is that this is not AWS, and whole reasons beside it, however long', () => {
    const reasons = [`No. ${'The policy says so. '.repeat(40)}End.`, `Never. ${'It was said before. '.repeat(40)}End.`];
    const { message = '' } = accountHeading(state, { ...asTheyCome, filter: 'web' }, reasons);
    assert.match(message, /^Not AWS: /);
    for (const said of [endpoint, 'web', ...reasons]) assert.ok(message.includes(said), said);
  });

  it('is nothing where there is nothing to say', () => {
    const aws: TargetState = { kind: 'ready', target: { profile: { name: 'p', kind: 'static' }, region: 'eu-west-1' } };
    assert.deepEqual(accountHeading(aws, asTheyCome, []), { description: 'p · eu-west-1', message: undefined });
  });
});
