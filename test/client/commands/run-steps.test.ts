import assert from 'node:assert/strict';
import { newRunSteps } from '../../../client/src/after/expand-steps';
import { withState } from '../../../client/src/after/progress';
import type { StepState } from '../../../client/src/after/step-state';
import { createImage } from '../../../client/src/commands/create-image';
import { runRemainingSteps } from '../../../client/src/commands/run-remaining-steps';
import { runStepAgain } from '../../../client/src/commands/run-step-again';
import { skipStep } from '../../../client/src/commands/skip-step';
import { stepContext } from '../../../client/src/commands/step-context';
import { undoStep } from '../../../client/src/commands/undo-step';
import type { StepDefinition } from '../../../server/src/protocol';
import { instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { fileUri } from './support/documents';
import { fakeApp } from './support/fake-app';

const share: StepDefinition = {
  id: 'share',
  api: 'ModifyImageAttribute',
  input: { LaunchPermission: { Add: [{ UserId: '444455556666' }] } },
  on: 'all',
};
const at = '2026-11-25T12:00:00.000Z';
const steps = newRunSteps([share], { region: 'us-east-1' }, 'file:///requests/web.ami-after.json');
const runWith = (state: StepState, file = 'file:///requests/web.ami.json') =>
  makeRun('run-1', { imageId: 'ami-1', file, after: withState(steps, 'share/source', state) });
const done = runWith({ kind: 'done', at, result: {} });

describe('the steps of a run', () => {
  it('are repeated and skipped one at a time, and the remaining ones together', async () => {
    const { app, done: did } = fakeApp({ runs: [done] });
    await runStepAgain.run(app, 'run-1', 'share/source');
    await skipStep.run(app, 'run-1', 'share/source');
    await runRemainingSteps.run(app, { kind: 'run', run: done });
    assert.deepEqual(did, ['repeat run-1 share/source', 'skip run-1 share/source', 'run remaining run-1']);
  });

  it('are undone after a confirmation that says what was done', async () => {
    const { app, asked, done: did } = fakeApp({ runs: [done] });
    await undoStep.run(app, 'run-1', 'share/source');
    assert.deepEqual(did, []);
    asked.confirmWith = () => 'Undo Step';
    await undoStep.run(app, 'run-1', 'share/source');
    assert.deepEqual(did, ['undo run-1 share/source', 'refresh account']);
    assert.match(asked.questions[0]?.detail ?? '', /Share with 444455556666/);
  });

  it('are not undone in another account, and say why', async () => {
    const { app, asked } = fakeApp({ runs: [done] });
    asked.confirmWith = () => 'Undo Step';
    const undo = async () => ({ kind: 'other-account', account: '111111111111' }) as const;
    await assert.rejects(async () => undoStep.run({ ...app, steps: { ...app.steps, undo } }, 'run-1', 'share/source'), {
      name: 'Refusal',
      message: /now uses account 111111111111/,
    });
  });

  it('are not undone where there is no way back, or EC2 refuses it, and say so', async () => {
    const refused = { code: 'UnauthorizedOperation', message: 'no', reach: 'refused' } as const;
    for (const [result, message] of [
      [{ kind: 'not-possible' }, /^This step cannot be undone\.$/],
      [{ kind: 'failed', failure: refused }, /prod/],
    ] as const) {
      const { app, asked, done: did } = fakeApp({ runs: [done] });
      asked.confirmWith = () => 'Undo Step';
      const undoing = { ...app, steps: { ...app.steps, undo: async () => result } };
      await assert.rejects(async () => undoStep.run(undoing, 'run-1', 'share/source'), { name: 'Refusal', message });
      assert.deepEqual(did, []);
    }
  });

  it('are undone behind a progress without Cancel, since nothing can be taken back then', async () => {
    const { app, asked } = fakeApp({ runs: [done] });
    asked.confirmWith = () => 'Undo Step';
    await undoStep.run(app, 'run-1', 'share/source');
    assert.deepEqual(asked.progresses, [{ title: 'Undoing share…', canCancel: false, details: 'runs' }]);
    assert.deepEqual(asked.questions[0]?.detail?.split('\n'), [
      'Account 123456789012, region us-east-1',
      'Step: Share with 444455556666',
    ]);
  });

  it('are left alone by whatever else the commands are called with', async () => {
    for (const command of [runStepAgain, skipStep, undoStep, runRemainingSteps]) {
      for (const args of [[], ['run-2', 'share/source'], [{ kind: 'run' }], [null, 7]] as const) {
        const { app, asked, done: did } = fakeApp({ runs: [done] });
        await command.run(app, ...args);
        assert.deepEqual([did, asked.questions], [[], []]);
      }
    }
    const { app, done: did } = fakeApp({ runs: [done] });
    await undoStep.run(app, 'run-1', 'no/such/step');
    for (const command of [runStepAgain, skipStep, undoStep]) await command.run(app, 'run-1');
    assert.deepEqual(did, []);
  });

  it('are copied into the run with the request, as they were confirmed', async () => {
    const { app, asked, orders } = fakeApp({
      text: JSON.stringify({ InstanceId: 'i-1234567890abcdef0', Name: 'web-1' }),
      ec2: { instances: async () => ({ items: [instance('i-1234567890abcdef0')] }) },
      files: { '/requests/web.ami-after.json': JSON.stringify({ steps: [share] }) },
    });
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await createImage.run(app);
    assert.deepEqual(orders[0]?.steps, { definitions: [share], file: 'file:///requests/web.ami-after.json' });
  });
});

describe('who has got access before', () => {
  const known = (...runs: readonly ReturnType<typeof runWith>[]) => {
    const { app } = fakeApp({ runs });
    return [...stepContext(app, fileUri('/requests/web.ami.json')).sharedBefore];
  };

  it('are those that a run of this folder has really shared with', () => {
    assert.deepEqual(known(done), ['444455556666']);
    assert.deepEqual(known(runWith({ kind: 'skipped', at })), []);
    assert.deepEqual(known(runWith({ kind: 'waiting' })), []);
  });

  it('are not those of another folder, whatever its name begins with', () => {
    assert.deepEqual(known(runWith({ kind: 'done', at, result: {} }, 'file:///requests-other/web.ami.json')), []);
  });
});
