import assert from 'node:assert/strict';
import { type Finding, FindingCounts } from '../../../client/src/views/requests/finding-counts';
import { requestNotes } from '../../../client/src/views/requests/request-notes';

describe('the findings beside a request', () => {
  const fault: Finding = { kind: 'error', isLive: false };
  const regret: Finding = { kind: 'warning', isLive: false };
  const gone: Finding = { kind: 'error', isLive: true };
  const hint: Finding = { kind: 'other', isLive: false };

  it('are those that the editor shows, and unknown before it has looked', () => {
    const counts = new FindingCounts();
    assert.equal(counts.of('a'), undefined);
    counts.note('a', [fault, regret, gone, hint], true);
    assert.deepEqual(counts.of('a'), { errors: 2, warnings: 1 });
    counts.note('a', [], true);
    assert.deepEqual(counts.of('a'), { errors: 0, warnings: 0 });
  });

  it('are told whole, before the last run', () => {
    assert.deepEqual(requestNotes({ errors: 9, warnings: 1 }, 'available · just now'), [
      '9 errors, 1 warning',
      'available · just now',
    ]);
    assert.deepEqual(requestNotes({ errors: 0, warnings: 0 }, 'failed: $(bug)'), ['failed: $\u2060(bug)']);
    assert.deepEqual(requestNotes(undefined, undefined), []);
  });

  it('stay when the file is closed, but for those of the account', () => {
    const counts = new FindingCounts();
    counts.note('a', [fault, regret, gone], true);
    counts.note('a', [], false);
    counts.note('a', [], false);
    assert.deepEqual(counts.of('a'), { errors: 1, warnings: 1 });
  });

  it('go when the file changes on disk, and with the rules', () => {
    const counts = new FindingCounts();
    for (const uri of ['a', 'b']) counts.note(uri, [fault], true);
    counts.forget('a');
    assert.equal(counts.of('a'), undefined);
    assert.deepEqual(counts.of('b'), { errors: 1, warnings: 0 });
    counts.clear();
    assert.equal(counts.of('b'), undefined);
  });
});
