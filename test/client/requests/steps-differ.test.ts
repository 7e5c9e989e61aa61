import assert from 'node:assert/strict';
import { newRunSteps } from '../../../client/src/after/expand-steps';
import { stepsDiffer } from '../../../client/src/requests/steps-differ';
import type { Run } from '../../../client/src/runs/run';
import type { StepDefinition } from '../../../server/src/protocol';
import { type FakeAppOptions, fakeApp } from '../commands/support/fake-app';
import { makeRun } from '../runs/support/make-run';

const file = 'file:///requests/web.ami.json';
const stepsFile = 'file:///requests/web.ami-after.json';
const write = (Name: string): StepDefinition => ({ id: 'write', api: 'PutParameter', input: { Name }, on: 'source' });
const after = newRunSteps([write('/golden/web')], { region: 'us-east-1' }, stepsFile);

describe('The steps of a run and those of its file', () => {
  const differ = (
    steps: readonly StepDefinition[] | undefined,
    changes: Partial<Run> = {},
    more: FakeAppOptions = {},
  ) => {
    const files: Readonly<Record<string, string>> =
      steps === undefined ? {} : { '/requests/web.ami-after.json': JSON.stringify({ steps }) };
    return stepsDiffer(fakeApp({ files, ...more }).app, makeRun('run-1', { file, after, ...changes }));
  };

  it('are the same until the file says something else', async () => {
    assert.equal(await differ([write('/golden/web')]), false);
    assert.equal(await differ([write('/golden/db')]), true);
    assert.equal(await differ([]), true);
  });

  it('are the same where a member is absent on one side and undefined on the other', async () => {
    const readSteps: FakeAppOptions['readSteps'] = async () => ({
      kind: 'steps',
      steps: [{ ...write('/golden/web'), regions: undefined }],
      extends: [],
      errors: [],
      warnings: [],
      notes: [],
      unresolved: [],
    });
    assert.equal(await differ([], {}, { readSteps }), false);
  });

  it('differ where the file, or the file of the steps, is gone or is no file of steps by now', async () => {
    assert.equal(await differ(undefined), true);
    assert.equal(await differ([write('/golden/web')], { file: 'file:///requests/gone.ami.json' }), true);
    const readSteps: FakeAppOptions['readSteps'] = async () => ({ kind: 'other', message: 'No steps.' });
    assert.equal(await differ([write('/golden/web')], {}, { readSteps }), true);
  });

  it('are not compared for a run without a file or without steps of one', async () => {
    assert.equal(await differ(undefined, { file: undefined }), false);
    assert.equal(await differ(undefined, { after: undefined }), false);
    assert.equal(await differ(undefined, { after: { ...after, file: undefined } }), false);
  });

  it('are read for the instance, the region and the time of the run, so that a date alone makes no difference', async () => {
    const run = makeRun('run-1', { file, after, instance: { id: 'i-7', name: 'web-7' } });
    const { app } = fakeApp({ files: { '/requests/web.ami-after.json': JSON.stringify({ steps: [] }) } });
    const asked: unknown[] = [];
    const variables: typeof app.variables = async (_, instance, now) => {
      asked.push([instance, now.toISOString()]);
      return {};
    };
    const regions: unknown[] = [];
    const readSteps: typeof app.language.readSteps = async params => {
      regions.push(params.region);
      return app.language.readSteps(params);
    };
    await stepsDiffer({ ...app, variables, language: { ...app.language, readSteps } }, run);
    assert.deepEqual(asked, [[{ instanceId: 'i-7', instanceName: 'web-7' }, run.created]]);
    assert.equal(regions.at(-1), 'us-east-1');
  });

  it('are not compared at all where something in the extension is broken', async () => {
    const readSteps: FakeAppOptions['readSteps'] = async () => Promise.reject(new TypeError('bug'));
    await assert.rejects(differ([], {}, { readSteps }), TypeError);
  });
});
