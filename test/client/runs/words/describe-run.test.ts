import assert from 'node:assert/strict';
import type { NotCreated, Outcome, Run } from '../../../../client/src/runs/run';
import { describeRun } from '../../../../client/src/runs/words/describe-run';
import { endNotice } from '../../../../client/src/runs/words/notice';
import { makeRun } from '../support/make-run';

describe('a run in words', () => {
  const says = (state: Run['state'], changes: Partial<Run> = {}) => describeRun(makeRun('a', { ...changes, state }));
  const notCreated = (why: NotCreated) => says({ kind: 'ended', outcome: { kind: 'not-created', why } });

  it('tells the state and the snapshots’ own progress', () => {
    const snapshots = [
      { id: 'snap-1', state: 'completed', progress: '100%' },
      { id: 'snap-2', state: 'pending', progress: '42%' },
      { id: 'snap-3', state: 'pending', progress: '' },
    ] as const;
    assert.equal(
      says({ kind: 'watching', image: 'pending' }, { snapshots }),
      'Image web-2026 is pending. 1 of 3 snapshots completed (42%, pending).',
    );
    assert.equal(
      says({ kind: 'watching', image: 'pending' }),
      'Image web-2026 is pending. EC2 has not started the snapshots yet.',
    );
  });

  it('calls an image that EC2 does not list yet not visible, and nothing worse', () => {
    assert.equal(says({ kind: 'watching', image: 'not-visible' }), 'EC2 does not list image web-2026 yet.');
  });

  it('says that EC2 continues while it cannot be asked, and why it cannot', () => {
    const failure = { code: 'RequestExpired', message: '', reach: 'refused' } as const;
    const trouble = { kind: 'credentials', since: '2026-11-23T12:00:00Z', failure } as const;
    assert.match(
      says({ kind: 'watching', image: 'pending', trouble }),
      /^EC2 continues to create image web-2026, but cannot be asked for it now\. AWS rejected the request as expired\. The session of the profile "prod" has expired/,
    );
  });

  it('says of every way of not being created that nothing was created, and why', () => {
    const sentences = (
      [
        { kind: 'cancelled' },
        { kind: 'interrupted' },
        { kind: 'name-taken', imageId: 'ami-9' },
        { kind: 'name-taken' },
        { kind: 'other-account', account: '111111111111' },
        { kind: 'not-stored' },
        { kind: 'refused', failure: { code: 'InvalidInstanceID.NotFound', message: 'm', reach: 'refused' } },
        { kind: 'not-found' },
      ] satisfies NotCreated[]
    ).map(notCreated);
    for (const sentence of sentences) assert.match(sentence, /^Image web-2026 was not created[:.] \S.*\.$/);
    assert.equal(new Set(sentences).size, sentences.length);
  });

  it('makes foreign text harmless wherever it comes from', () => {
    const hostile = '[a](command:evil) $(flame)\n';
    const reason = { code: hostile, message: hostile };
    const texts = [
      says(
        { kind: 'ended', outcome: { kind: 'failed', state: 'failed', reason } },
        { request: { Name: hostile }, imageId: hostile },
      ),
      notCreated({ kind: 'refused', failure: { code: 'Odd.Code', message: hostile, reach: 'refused' } }),
    ];
    for (const text of texts) {
      assert.ok(!text.includes('](') && !text.includes('$(') && !text.includes('\n'), text);
    }
  });
});

describe('the notification of an end', () => {
  const ended = (outcome: Outcome, changes: Partial<Run> = {}) =>
    makeRun('a', { imageId: 'ami-1', ...changes, state: { kind: 'ended', outcome } });
  const kinds = (run: Run) => endNotice([run]).actions.map(({ kind }) => kind);

  it('offers the id, the tree and the console for an image', () => {
    const notice = endNotice([ended({ kind: 'available' })]);
    assert.equal(notice.severity, 'information');
    assert.equal(notice.message, 'Image web-2026 (ami-1) is available.');
    assert.deepEqual(kinds(ended({ kind: 'available' })), ['copy-id', 'show-in-tree', 'open-in-console']);
  });
  it('offers no console where there is none', () => {
    const target = { profile: 'Sandbox (simulated)', region: 'us-east-1', endpoint: 'http://127.0.0.1:1' };
    assert.deepEqual(kinds(ended({ kind: 'available' }, { target })), ['copy-id', 'show-in-tree']);
  });
  it('offers to run again what was not created', () => {
    const notice = endNotice([ended({ kind: 'not-created', why: { kind: 'not-found' } })]);
    assert.equal(notice.severity, 'error');
    assert.deepEqual(
      notice.actions.map(({ kind }) => kind),
      ['run-again', 'show-in-tree'],
    );
  });
  it('gives EC2’s reason for a failed image', () => {
    const reason = { code: 'Client.InstanceTerminated', message: 'The instance was terminated.' };
    const { severity, message, actions } = endNotice([ended({ kind: 'failed', state: 'failed', reason })]);
    assert.equal(severity, 'error');
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Show Run', 'Create Image Again…', 'Show in Tree'],
    );
    assert.equal(message, 'Image web-2026 (ami-1) failed: The instance was terminated. (Client.InstanceTerminated)');
  });
  it('joins several into one', () => {
    const [good, bad] = [ended({ kind: 'available' }), ended({ kind: 'gone', why: 'disabled' })];
    assert.equal(endNotice([good, good]).message, '2 images are available.');
    assert.equal(endNotice([good, bad, good]).message, '3 runs have finished: 2 available, 1 not.');
  });
});
