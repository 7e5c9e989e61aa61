import assert from 'node:assert/strict';
import { newRunSteps } from '../../../../client/src/after/expand-steps';
import { withState } from '../../../../client/src/after/progress';
import type { RunSteps } from '../../../../client/src/after/run-steps';
import type { StepState } from '../../../../client/src/after/step-state';
import type { Run } from '../../../../client/src/runs/run';
import { page } from '../../../../client/src/views/pages/page';
import { runStepsSection, type StepSectionOptions } from '../../../../client/src/views/pages/run/step-section';
import { stepsPhrase } from '../../../../client/src/views/runs/step-words';
import type { StepDefinition } from '../../../../server/src/protocol';
import { makeRun } from '../../runs/support/make-run';
import { pageElements, pageLines } from './page-text';

const at = '2026-11-25T12:00:00.000Z';
const failure = { code: 'UnauthorizedOperation', message: '', reach: 'refused' } as const;
const available: Partial<Run> = { state: { kind: 'ended', outcome: { kind: 'available' } } };
const definitions: readonly StepDefinition[] = [
  { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } },
  {
    id: 'share',
    api: 'ModifyImageAttribute',
    input: { LaunchPermission: { Add: [{ UserId: '111122223333' }] } },
    on: 'all',
  },
  { id: 'publish', api: 'PutParameter', input: { Name: '/golden' }, on: 'source' },
];
const fresh = newRunSteps(definitions, { region: 'us-east-1' });
const withStates = (states: Readonly<Record<string, StepState>>): RunSteps =>
  Object.entries(states).reduce((steps, [key, state]) => withState(steps, key, state), fresh);

describe('the steps on the page of a run', () => {
  const options: StepSectionOptions = {
    language: 'en-GB',
    nameOf: () => undefined,
    explain: (_step, { code }) => `${code} was answered.`,
    isChanged: false,
    openFile: { title: 'web.ami-after.json', command: 'ami.showPlace', arguments: ['file:///web.ami-after.json'] },
  };
  const render = (steps: RunSteps, changes: Partial<StepSectionOptions> = {}) =>
    page(
      'Run',
      'en',
      runStepsSection(makeRun('run-1', { ...available, after: steps }), steps, { ...options, ...changes }),
    );
  const lines = (...given: Parameters<typeof render>) => pageLines(render(...given)).slice(2);

  it('say of each image what is done, what came back, and what can be done about it', () => {
    const steps = withStates({
      'copy/eu-west-1': { kind: 'settling', since: at, result: { imageId: 'ami-9' }, progress: ['42%', ''] },
      'share/source': { kind: 'failed', at, failure },
      'publish/source': { kind: 'done', at, result: { version: 3 } },
    });
    const read = lines(steps);
    assert.deepEqual(
      read.map(line => line.replace(/\d\d:\d\d:\d\d/, 'TIME')),
      [
        'Step | For | State | Result | Time | Actions',
        'Copy to eu-west-1 copy | the image | pending · 42% | ami-9 | TIME |',
        'Share with 111122223333 share | the image | failed | – | TIME | Run Again · Skip',
        '| UnauthorizedOperation was answered.',
        'Share with 111122223333 share | the copy in eu-west-1 | waiting | – | – | Skip',
        'Write the image ID to parameter /golden publish | the image | done | version 3 | TIME | Undo',
      ],
    );
  });

  it('say a date of deprecation as the person writes dates', () => {
    const deprecation = { id: 'date', api: 'EnableImageDeprecation', input: {}, on: 'source' } as const;
    const steps = newRunSteps([deprecation], { region: 'us-east-1' });
    const done: StepState = { kind: 'done', at, result: { deprecateAt: '2027-11-25T12:00:00.000Z' } };
    const text = lines(withState(steps, 'date/source', done)).join('\n');
    assert.match(text, /2027/);
    assert.doesNotMatch(text, /\dT\d/);
  });

  it('say that a step waits for a copy that is not made, and can be run again when it was skipped', () => {
    const read = lines(withStates({ 'copy/eu-west-1': { kind: 'skipped', at } }));
    assert.ok(read.some(line => /skipped .*Run Again/.test(line)));
    assert.ok(read.some(line => line.includes('waiting for the copy')));
  });

  it('offer no Undo for what was so before', () => {
    const read = lines(
      withStates({ 'publish/source': { kind: 'done', at, result: { version: 3, isUnchanged: true } } }),
    );
    assert.match(read.at(-1) ?? '', /already done \| version 3/);
    assert.doesNotMatch(read.at(-1) ?? '', /Undo/);
  });

  it('say that the file has changed since', () => {
    assert.ok(lines(fresh, { isChanged: true }).some(line => line.startsWith('Differs from the file')));
    assert.ok(!lines(fresh).some(line => line.startsWith('Differs from the file')));
  });

  it('are a few words in a row', () => {
    assert.equal(stepsPhrase(fresh), '0 of 4 steps done');
    assert.equal(stepsPhrase(withStates({ 'share/source': { kind: 'skipped', at } })), '1 of 4 steps done');
    assert.equal(stepsPhrase(withStates({ 'share/source': { kind: 'failed', at, failure } })), '1 of 4 steps failed');
    assert.equal(stepsPhrase({ ...fresh, steps: [] }), undefined);
  });

  it('make no markup of what AWS or a file says', () => {
    const hostile = '<img src=x onerror=alert(1)>[x](command:evil)';
    const wild = (text: string) =>
      withState(
        newRunSteps(
          [{ id: text, api: 'CopyImage', input: { KmsKeyId: text }, on: 'source', regions: { [text]: {} } }],
          { region: 'us-east-1' },
        ),
        `${text}/${text}`,
        { kind: 'settling', since: at, result: { imageId: text }, progress: [text] },
      );
    assert.deepEqual(pageElements(render(wild(hostile))), pageElements(render(wild('x'))));
  });
});
