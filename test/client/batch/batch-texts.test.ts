import assert from 'node:assert/strict';
import { confirmBatch } from '../../../client/src/batch/confirm-batch';
import { judgeBatch } from '../../../client/src/batch/judge-batch';
import type { Run } from '../../../client/src/runs/run';
import { batchNotice } from '../../../client/src/runs/words/batch-notice';
import { batchPage } from '../../../client/src/views/pages/batch/batch-page';
import { assertPlainLine, assertPlainLines, harmless, hostileTexts } from '../../support/hostile';
import { instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { pageElements } from '../views/pages/page-text';
import { context, rowOf, target } from './support/rows';

const batch = { id: 'batch-1', size: 8 };

/** Rows in which everything that somebody else chose is this text. */
function rowsOf(text: string) {
  const more = {
    target: { ...target, accountName: text, endpoint: text },
    instance: instance('i-1', { tags: { Name: text } }),
  };
  return judgeBatch([
    rowOf({ id: 'i-1', name: text, more, isOtherInstance: true }),
    rowOf({ id: 'i-1', name: text, more }),
    rowOf({ id: 'i-1', name: `${text}2`, more: { ...more, pendingImages: [{ id: 'ami-1', name: text }] } }),
    rowOf({ id: 'i-2', name: 'b', errors: [{ message: text }], more }),
  ]);
}

function ended(id: string, outcome: Extract<Run['state'], { kind: 'ended' }>['outcome'], name = 'web'): Run {
  const request = { InstanceId: 'i-1', Name: name };
  return makeRun(id, { batch, request, imageId: 'ami-1', state: { kind: 'ended', outcome } });
}

describe('the texts of a batch', () => {
  for (const [title, text] of Object.entries(hostileTexts)) {
    it(`show ${title} as text in the confirmation, with no line more`, () => {
      const linesOf = (given: string) => confirmBatch(rowsOf(given), context).detail?.split('\n').length ?? 0;
      const question = confirmBatch(rowsOf(text), context);
      assertPlainLines(question.detail ?? '', linesOf(harmless), title);
      assertPlainLine(question.title, title);
    });

    it(`show ${title} as text on the page`, () => {
      const draw = (given: string) => batchPage(rowsOf(given), { title: given, language: 'en', actions: [] });
      assert.deepEqual(pageElements(draw(text.slice(0, 5000))), pageElements(draw(harmless)));
    });

    it(`show ${title} as text in the message at the end`, () => {
      const failed = { kind: 'failed', state: 'failed', reason: { code: text, message: text } } as const;
      assertPlainLine(batchNotice([ended('run-1', failed, text)], batch).message, title, 5000);
    });
  }

  it('say in the message what is there, what failed and why, and what was canceled', () => {
    const runs = [
      ended('run-1', { kind: 'available' }),
      ended('run-2', { kind: 'not-created', why: { kind: 'name-taken', imageId: 'ami-9' } }, 'taken'),
      ended('run-3', { kind: 'not-created', why: { kind: 'cancelled' } }),
    ];
    const { message, severity, actions } = batchNotice(runs, batch);
    assert.equal(
      message,
      '1 of 8 images are available. Image taken was not created. ami-9 already has this name. Canceled before they were sent: 1.',
    );
    assert.deepEqual([severity, actions[0]?.kind], ['warning', 'retry-failed']);
  });

  it('explain five failures in the message and count the others', () => {
    const runs = Array.from({ length: 8 }, (_, index) => ended(`run-${index}`, { kind: 'gone', why: 'deregistered' }));
    assert.match(batchNotice(runs, batch).message, /See the Runs view for 3 more\.$/);
  });

  it('offer nothing to retry when all is well', () => {
    const runs = Array.from({ length: 8 }, (_, index) => ended(`run-${index}`, { kind: 'available' }));
    const { message, severity, actions } = batchNotice(runs, batch);
    assert.deepEqual([message, severity, actions.length], ['All 8 images are available.', 'information', 1]);
  });
});
