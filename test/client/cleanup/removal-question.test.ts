import assert from 'node:assert/strict';
import { type Removal, removalQuestion } from '../../../client/src/cleanup/confirming/removal-question';

const totals = { images: 2, snapshots: 2, size: { bytes: 2 ** 30, isAtMost: false } };
const kinds: readonly Removal['action'][] = ['deregister', 'deprecate', 'disable'];

describe('the confirmation of a removal', () => {
  for (const kind of kinds) {
    it(`${kind}: says where the requests go if that is not AWS, and that the way there is open`, () => {
      const target = {
        profile: 'lab',
        region: 'us-east-1',
        account: '123456789012',
        endpoint: 'http://lab.example:4566',
      };
      const { detail } = removalQuestion({ action: kind, target, decisions: [], sharing: new Map(), totals });
      assert.deepEqual(detail.split('\n').slice(0, 3), [
        'Account 123456789012, region us-east-1',
        'The request is sent to http://lab.example:4566, which is not AWS.',
        'The connection is not encrypted.',
      ]);
    });
  }
});
