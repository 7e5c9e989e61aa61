import assert from 'node:assert/strict';
import type { StepState } from '../../../../client/src/after/step-state';
import { stepsNotice } from '../../../../client/src/runs/words/steps-notice';
import { makeRun } from '../support/make-run';
import { at, denied, makeCopy, makeStep, makeSteps } from '../support/make-step';

describe('the notification of the steps’ end', () => {
  const done: StepState = { kind: 'done', at, result: {} };
  const failed: StepState = { kind: 'failed', at, failure: denied };
  const run = (...states: readonly StepState[]) =>
    makeRun('a', { after: makeSteps(...states.map(state => makeStep(state))) });

  it('counts what is done, of one image or of several', () => {
    assert.equal(stepsNotice([run(done)]).message, '1 step for image web-2026 is done.');
    const notice = stepsNotice([run(done, { kind: 'skipped', at }, done)]);
    assert.equal(notice.message, '2 steps for image web-2026 are done.');
    assert.equal(notice.severity, 'information');
    assert.deepEqual(notice.offers, []);
    assert.deepEqual(
      notice.actions.map(({ kind, title }) => [kind, title]),
      [['show-run', 'Show Run']],
    );
    assert.equal(stepsNotice([run(done, done), run(done), makeRun('b')]).message, '3 steps of 3 images are done.');
  });

  it('names the one step that failed, where, why, and what can be done', () => {
    const copy = makeCopy({ kind: 'failed', at, failure: denied });
    const other = makeRun('b', { request: { Name: 'db' }, after: makeSteps(makeStep(done), copy) });
    const notice = stepsNotice([run(done), other]);
    assert.equal(notice.severity, 'error');
    assert.match(notice.message, /^Step copy failed for image db in eu-west-1\. \S/);
    assert.ok(notice.offers.length > 0);
    assert.deepEqual(
      notice.actions.map(({ kind }) => kind),
      ['show-run'],
    );
  });

  it('counts several that failed, and says that the images can be used', () => {
    const one = stepsNotice([run(failed, done, failed)]);
    assert.equal(one.message, '2 of 3 steps failed for image web-2026. The image can be used.');
    assert.deepEqual(one.offers, [], 'what helps one may not help the other');
    assert.equal(
      stepsNotice([run(failed, done), run(failed)]).message,
      '2 steps failed for 2 images. The images can be used.',
    );
  });
});
