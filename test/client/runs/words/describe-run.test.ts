import assert from 'node:assert/strict';
import type { NotCreated, Outcome, Run } from '../../../../client/src/runs/run';
import { describeRun } from '../../../../client/src/runs/words/describe-run';
import { endNotice, startNotice } from '../../../../client/src/runs/words/notice';
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

  it('tells every state before and after the watching', () => {
    const failure = { code: 'Odd.Code', message: 'EC2 says so.', reach: 'throttled' } as const;
    assert.equal(says({ kind: 'prepared' }), 'Preparing to create image web-2026.');
    assert.equal(says({ kind: 'sending' }), 'Sending the request for image web-2026.');
    assert.match(
      says({ kind: 'waiting', until: '2026-11-23T12:00:00Z', tries: 1, failure }),
      /^EC2 has not started to create image web-2026\. The request is sent again in a moment\. EC2 is throttling/,
    );
    assert.equal(
      says({ kind: 'reconciling' }),
      'The response for image web-2026 was lost. Searching for the image before the request is sent again.',
    );
    const trouble = { kind: 'unreachable', since: '2026-11-23T12:00:00Z', failure } as const;
    assert.match(
      says({ kind: 'reconciling', trouble }),
      /^The response for image web-2026 was lost, and the images in EC2 cannot be read now\. EC2 is throttling/,
    );
    assert.equal(says({ kind: 'stopped' }), 'Image web-2026 is no longer watched. EC2 continues to create it.');
  });

  it('says of an image that is gone how it went', () => {
    const gone = (why: 'deregistered' | 'disabled' | 'not-listed') =>
      says({ kind: 'ended', outcome: { kind: 'gone', why } }, { imageId: 'ami-1' });
    assert.equal(gone('deregistered'), 'Image web-2026 (ami-1) was deregistered.');
    assert.equal(gone('disabled'), 'Image web-2026 (ami-1) was disabled.');
    assert.equal(gone('not-listed'), 'Image web-2026 (ami-1) no longer exists in EC2.');
  });

  it('gives the state of an image that failed without a reason', () => {
    assert.equal(
      says({ kind: 'ended', outcome: { kind: 'failed', state: 'invalid' } }, { imageId: 'ami-1' }),
      'Image web-2026 (ami-1) failed. EC2 did not give a reason. The state of the image is invalid.',
    );
  });

  it('shows the state of a snapshot that failed, whatever its percentage', () => {
    const snapshots = [
      { id: 'snap-1', state: 'completed', progress: '100%' },
      { id: 'snap-2', state: 'error', progress: '42%' },
    ] as const;
    assert.equal(
      says({ kind: 'watching', image: 'pending' }, { snapshots }),
      'Image web-2026 is pending. 1 of 2 snapshots completed (error).',
    );
    assert.equal(
      says({ kind: 'watching', image: 'pending' }, { snapshots: snapshots.slice(0, 1) }),
      'Image web-2026 is pending. 1 of 1 snapshots completed.',
    );
  });

  it('names both accounts where the profile is signed in to another one', () => {
    const failure = { code: 'OtherAccount', message: '111111111111', reach: 'never-sent' } as const;
    const trouble = { kind: 'other-account', since: '2026-11-23T12:00:00Z', failure } as const;
    assert.equal(
      says({ kind: 'watching', image: 'pending', trouble }),
      'EC2 continues to create image web-2026, but its state cannot be read now. The profile "prod" is now signed in to account 111111111111, but the image is in account 123456789012.',
    );
    const target = { profile: 'prod', region: 'us-east-1' };
    assert.match(
      says({ kind: 'watching', image: 'pending', trouble }, { target }),
      /The profile "prod" is now signed in to account 111111111111\.$/,
    );
  });

  it('tells whose image has the name already', () => {
    assert.equal(
      notCreated({ kind: 'name-taken', imageId: 'ami-9', isOfSameInstance: true }),
      'Image web-2026 was not created. ami-9, another image of this instance, already has this name.',
    );
    assert.equal(
      notCreated({ kind: 'name-taken', imageId: 'ami-9' }),
      'Image web-2026 was not created. ami-9 already has this name.',
    );
  });

  it('says what the guard of the folder forbids', () => {
    assert.match(
      notCreated({ kind: 'blocked', guard: { account: '999999999999', region: '' } }),
      /^Image web-2026 was not created\. \S.*999999999999/,
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
      /^EC2 continues to create image web-2026, but its state cannot be read now\. AWS rejected the request as expired\. The session of the profile "prod" has expired/,
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
  it('offers what can be done about a refusal, and nothing where nothing was refused', () => {
    const failure = { code: 'UnauthorizedOperation', message: 'You are not authorized.', reach: 'refused' } as const;
    const refused = endNotice([ended({ kind: 'not-created', why: { kind: 'refused', failure } })]);
    assert.ok(refused.offers.length > 0);
    for (const outcome of [
      { kind: 'not-created', why: { kind: 'cancelled' } },
      { kind: 'available' },
      { kind: 'failed', state: 'failed' },
    ] as const) {
      assert.deepEqual(endNotice([ended(outcome)]).offers, []);
    }
  });
  it('warns of an image that is gone', () => {
    const { severity, actions } = endNotice([ended({ kind: 'gone', why: 'disabled' })]);
    assert.equal(severity, 'warning');
    assert.equal(actions[0]?.kind, 'copy-id', 'its ID is still good to search for');
  });
  it('joins several into one', () => {
    const [good, bad] = [ended({ kind: 'available' }), ended({ kind: 'gone', why: 'disabled' })];
    const all = endNotice([good, good]);
    assert.deepEqual([all.severity, all.message], ['information', '2 images are available.']);
    assert.deepEqual(all.actions, [{ kind: 'show-in-tree', title: 'Show in Tree' }]);
    assert.deepEqual(all.offers, []);
    const some = endNotice([good, bad, good]);
    assert.deepEqual([some.severity, some.message], ['warning', '3 runs finished. Available: 2. Not available: 1.']);
  });
  it('is before that a word that the image is being created', () => {
    assert.deepEqual(startNotice(makeRun('a')), {
      severity: 'information',
      message: 'Creating image web-2026 in us-east-1',
      actions: [],
      offers: [],
    });
  });
});
