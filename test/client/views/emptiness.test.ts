import assert from 'node:assert/strict';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Listing } from '../../../client/src/facts/listing';
import { asTheyCome } from '../../../client/src/views/account/arrangement';
import { emptinessOf } from '../../../client/src/views/account/emptiness';
import { image, instance } from '../ec2/support/fake-ec2';

describe('the Account view without rows', () => {
  const none: Listing<never> = { items: [], state: 'ready', more: false };
  const loading: Listing<never> = { ...none, state: 'loading' };
  const view = { instances: none, images: none, arrangement: asTheyCome };

  it('says that nothing is there only after it has read everything', () => {
    assert.equal(emptinessOf(view), 'nothing');
    assert.equal(emptinessOf({ ...view, images: loading }), undefined);
    assert.equal(emptinessOf({ ...view, instances: { ...none, more: true } }), undefined);
    assert.equal(emptinessOf({ ...view, arrangement: { ...asTheyCome, filter: 'web' } }), undefined);
    assert.equal(emptinessOf({ ...view, images: { ...none, items: [image('ami-1', 'web')] } }), undefined);
    assert.equal(emptinessOf({ ...view, instances: { ...none, items: [instance('i-1')] } }), undefined);
  });

  it('keeps its rows where requests do not go to AWS, which is said above them', () => {
    assert.equal(emptinessOf({ ...view, isForeign: true }), undefined);
  });

  it('offers to sign in where that mends it, and to try again where AWS was not reached', () => {
    for (const [code, expected] of [
      ['SsoTokenExpired', 'signIn'],
      ['SsoSessionMissing', 'signIn'],
      ['LoginTokenExpired', 'signIn'],
      ['ENOTFOUND', 'offline'],
      ['ConnectTimeout', 'offline'],
      ['AuthFailure', undefined],
      ['UnauthorizedOperation', undefined],
    ] as const) {
      const failure = new AwsFailure({ code, message: '', reach: 'never-sent' });
      assert.equal(emptinessOf({ ...view, instances: { ...none, state: 'failed', failure } }), expected, code);
    }
  });
});
