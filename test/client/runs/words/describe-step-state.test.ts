import assert from 'node:assert/strict';
import type { Step } from '../../../../client/src/after/run-steps';
import type { SettlingState, StepResult, StepState } from '../../../../client/src/after/step-state';
import { describeStepState, describeSteps } from '../../../../client/src/runs/words/describe-step-state';
import { makeRun } from '../support/make-run';
import { at, denied, makeCopy, makeStep, makeSteps } from '../support/make-step';

describe('a step in words', () => {
  const says = (step: Step, ...others: readonly Step[]) =>
    describeStepState(makeRun('a', { after: makeSteps(step, ...others) }), step);
  const ofCopy = (changes: Partial<SettlingState>) =>
    says(makeCopy({ kind: 'settling', since: at, result: { imageId: 'ami-7' }, ...changes }));

  it('waits for its turn, for its copy, or for nothing any more', () => {
    const onCopy = makeStep(
      { kind: 'waiting' },
      { region: 'eu-west-1', image: { kind: 'copy', of: 'copy/eu-west-1' } },
    );
    assert.equal(says(makeStep({ kind: 'waiting' })), 'Waiting.');
    assert.equal(says(onCopy, makeCopy({ kind: 'waiting' })), 'Waiting for the copy in eu-west-1.');
    assert.equal(
      says(onCopy, makeCopy({ kind: 'failed', at, failure: denied })),
      'Not run, because there is no copy in eu-west-1.',
    );
  });

  it('is on its way, or sent again later for EC2’s reason', () => {
    assert.equal(says(makeStep({ kind: 'sent', at })), 'Sending the request.');
    const queued: StepState = { kind: 'queued', until: at, tries: 1, failure: { ...denied, code: 'Odd.Code' } };
    assert.match(says(makeStep(queued)), /^The request is sent again later\. .*You are not authorized /);
  });

  it('shows a copy with EC2’s own percentages, as far as it has any', () => {
    assert.equal(ofCopy({}), 'EC2 is creating the copy ami-7.');
    assert.equal(
      ofCopy({ image: 'pending', progress: ['', '42%', '7%'] }),
      'EC2 is creating the copy ami-7 (42%, 7%).',
    );
    assert.equal(ofCopy({ image: 'pending', progress: [''] }), 'EC2 is creating the copy ami-7.');
    assert.equal(ofCopy({ image: 'not-visible' }), 'EC2 does not list the copy ami-7 yet.');
  });

  it('says that a copy goes on while EC2 cannot be asked, and why it cannot', () => {
    assert.match(
      ofCopy({ image: 'pending', failure: { ...denied, code: 'Odd.Code' } }),
      /^EC2 continues to copy the image, but the state of the copy cannot be read now\. .*You are not authorized /,
    );
  });

  it('waits for Parameter Store', () => {
    const result: StepResult = { version: 3 };
    assert.equal(
      says(makeStep({ kind: 'settling', since: at, result }, { api: 'PutParameter' })),
      'Waiting for Parameter Store to validate the image ID.',
    );
  });

  it('was done, or was so before', () => {
    const done = (api: Step['api'], result: StepResult) => says(makeStep({ kind: 'done', at, result }, { api }));
    assert.equal(done('CopyImage', { imageId: 'ami-7' }), 'Copied as ami-7.');
    assert.equal(done('ModifyImageAttribute', {}), 'Shared.');
    assert.equal(done('ModifyImageAttribute', { isUnchanged: true }), 'Already shared.');
    assert.equal(done('EnableImageDeregistrationProtection', {}), 'Protected.');
    assert.equal(done('EnableImageDeregistrationProtection', { isUnchanged: true }), 'Already protected.');
    assert.match(done('EnableImageDeprecation', { deprecateAt: '2027-02-21T12:00:00Z' }), /^Deprecated on .*2027.*\.$/);
  });

  it('tells what a parameter was before it was written', () => {
    const put = (result: StepResult, old?: string) => {
      const before = old === undefined ? undefined : { parameter: { value: old, version: 2, dataType: 'text' } };
      return says(
        makeStep({ kind: 'done', at, result, before }, { api: 'PutParameter', input: { Name: '/golden/ami' } }),
      );
    };
    assert.equal(put({ version: 1 }), 'Written to parameter /golden/ami, version 1.');
    assert.equal(
      put({ version: 3 }, 'ami-2'),
      'Written to parameter /golden/ami, version 3. The previous value was ami-2.',
    );
    assert.equal(put({ isUnchanged: true }, 'ami-2'), 'The parameter /golden/ami already had this ID.');
  });

  it('failed for AWS’s reason, at the region that it was called in', () => {
    const failed = makeStep({ kind: 'failed', at, failure: denied }, { region: 'ap-south-1' });
    assert.match(says(failed), /not authorized|permission|denied/i);
    assert.ok(!says(failed).includes('us-east-1'));
  });

  it('was skipped or undone by a person', () => {
    assert.equal(says(makeStep({ kind: 'skipped', at })), 'Skipped.');
    assert.equal(says(makeStep({ kind: 'undone', at })), 'Undone.');
  });

  it('makes foreign text harmless', () => {
    const hostile = '[a](command:evil) $(flame)\n';
    const texts = [
      says(makeStep({ kind: 'failed', at, failure: { code: 'Odd.Code', message: hostile, reach: 'refused' } })),
      ofCopy({ progress: [hostile] }),
      ofCopy({ result: { imageId: hostile } }),
    ];
    for (const text of texts) assert.ok(!text.includes('](') && !text.includes('$(') && !text.includes('\n'), text);
  });
});

describe('the steps of a run in words', () => {
  const done: StepState = { kind: 'done', at, result: {} };
  const says = (...states: readonly StepState[]) =>
    describeSteps(makeRun('a', { after: makeSteps(...states.map(state => makeStep(state))) }));

  it('are so many of all, and how many failed if any did', () => {
    assert.equal(says(done, { kind: 'waiting' }, done), '2 of 3 steps done.');
    assert.equal(says(done, { kind: 'failed', at, failure: denied }), '1 of 2 steps done, 1 failed.');
    assert.equal(describeSteps(makeRun('a')), '0 of 0 steps done.');
  });
});
