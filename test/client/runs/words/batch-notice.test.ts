import assert from 'node:assert/strict';
import type { Outcome } from '../../../../client/src/runs/run';
import { batchNotice, isFailed } from '../../../../client/src/runs/words/batch-notice';
import { makeRun } from '../support/make-run';

describe('the notification of a batch', () => {
  const ended = (outcome: Outcome) => makeRun('a', { imageId: 'ami-1', state: { kind: 'ended', outcome } });
  const available = ended({ kind: 'available' });
  const canceled = ended({ kind: 'not-created', why: { kind: 'cancelled' } });
  const lost = ended({ kind: 'not-created', why: { kind: 'not-found' } });
  const notice = (...runs: readonly ReturnType<typeof ended>[]) => batchNotice(runs, { id: 'b', size: runs.length });

  it('says that all are available, with nothing to try again', () => {
    const { severity, message, actions, offers } = notice(available, available);
    assert.deepEqual([severity, message, offers], ['information', 'All 2 images are available.', []]);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['show-in-tree'],
    );
  });

  it('gives each failure its reason and one way to try all of them again', () => {
    const { severity, message, actions } = notice(available, lost, ended({ kind: 'gone', why: 'disabled' }));
    assert.equal(severity, 'warning');
    assert.equal(
      message,
      '1 of 3 images are available. Image web-2026 was not created. The response was lost, and EC2 does not list the image. Image web-2026 (ami-1) was disabled.',
    );
    assert.deepEqual(
      actions.map(({ kind, title }) => [kind, title]),
      [
        ['retry-failed', 'Retry Failed…'],
        ['show-in-tree', 'Show in Tree'],
      ],
    );
  });

  it('counts what a person canceled, which is no failure', () => {
    const { severity, message } = notice(available, canceled, canceled);
    assert.deepEqual(
      [severity, message],
      ['information', '1 of 3 images are available. Canceled before they were sent: 2.'],
    );
    assert.deepEqual([isFailed(canceled), isFailed(lost), isFailed(available)], [false, true, false]);
    assert.equal(isFailed(makeRun('b')), false, 'what has not ended has not failed');
  });

  it('explains five failures and counts the others', () => {
    assert.doesNotMatch(notice(lost, lost, lost, lost, lost).message, /more/);
    const { message } = notice(lost, lost, lost, lost, lost, lost, lost);
    assert.equal(message.match(/The response was lost/g)?.length, 5);
    assert.match(message, / See the Runs view for 2 more\.$/);
  });
});
