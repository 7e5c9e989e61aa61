import assert from 'node:assert/strict';
import { mayDryRun } from '../../../client/src/requests/may-dry-run';
import { profile } from '../commands/support/fake-app';

describe('A request with DryRun', () => {
  const may = (changes: object) => mayDryRun({ profile: { ...profile, ...changes }, region: 'us-east-1' });

  it('goes to AWS and to the sandbox, and to no emulator, which may take it for a real one', () => {
    assert.equal(may({}), true);
    assert.equal(may({ endpoint: 'https://ec2.us-east-1.amazonaws.com' }), true);
    assert.equal(may({ kind: 'sandbox', endpoint: 'http://127.0.0.1:4566' }), true);
    assert.equal(may({ endpoint: 'http://127.0.0.1:4566' }), false);
    assert.equal(may({ endpoint: 'https://ec2.example' }), false);
  });
});
