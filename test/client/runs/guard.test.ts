import assert from 'node:assert/strict';
import { blockedBy, guardOfImages } from '../../../client/src/runs/guard';

const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };

describe('the guard of a folder', () => {
  it('lets everything pass where it names nothing', () => {
    assert.equal(blockedBy({ account: '', region: '' }, target), undefined);
    assert.equal(blockedBy({ account: ' ', region: ' ' }, { ...target, account: undefined }), undefined);
  });
  it('lets the account and region pass that it names', () => {
    assert.equal(blockedBy({ account: '123456789012', region: 'us-east-1' }, target), undefined);
  });
  it('blocks another account, naming both', () => {
    const sentence = blockedBy({ account: '999999999999', region: '' }, target) ?? '';
    assert.match(sentence, /999999999999.*prod.*123456789012/);
  });
  it('blocks an account that nobody could find out', () => {
    assert.match(
      blockedBy({ account: '123456789012', region: '' }, { ...target, account: undefined }) ?? '',
      /is unknown/,
    );
  });
  it('blocks another region, naming both', () => {
    assert.match(blockedBy({ account: '', region: 'eu-west-1' }, target) ?? '', /eu-west-1.*us-east-1/);
  });
  it('allows what is done to images that exist in any region, and only in its account', () => {
    const guard = guardOfImages({ account: '123456789012', region: 'eu-west-1' });
    assert.equal(blockedBy(guard, target), undefined);
    assert.match(blockedBy(guard, { ...target, account: '999999999999' }) ?? '', /only in account 123456789012/);
  });
  it('blocks everything when it names no account at all', () => {
    assert.match(blockedBy({ account: '12345', region: '' }, target) ?? '', /must be a 12-digit account ID/);
  });
});
