import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { expandSteps, newRunSteps } from '../../../client/src/after/expand-steps';
import {
  hasStepsToDo,
  imageIdOf,
  isBlocked,
  readySteps,
  repeatStep,
  withState,
} from '../../../client/src/after/progress';
import type { StepDefinition } from '../../../server/src/protocol';

const at = '2026-11-25T12:00:00.000Z';
const target = { region: 'us-east-1' };

const share: StepDefinition = {
  id: 'share',
  api: 'ModifyImageAttribute',
  input: { LaunchPermission: { Add: [{ UserId: '111122223333' }] } },
  on: 'all',
};
const copy: StepDefinition = {
  id: 'copy',
  api: 'CopyImage',
  input: { Encrypted: true },
  on: 'source',
  regions: { 'eu-west-1': { KmsKeyId: 'alias/images' }, 'ap-south-1': {} },
};
const publish: StepDefinition = {
  id: 'publish',
  api: 'PutParameter',
  input: { Name: '/golden/${region}/ami', Description: '${imageId} ${unknown}' },
  on: 'all',
};

describe('expandSteps', () => {
  it('makes one piece of work of each step and image, in file order', () => {
    assert.deepEqual(
      expandSteps([copy, share], target).map(({ key, region }) => `${key} in ${region}`),
      [
        'copy/eu-west-1 in eu-west-1',
        'copy/ap-south-1 in ap-south-1',
        'share/source in us-east-1',
        'share/copy/eu-west-1 in eu-west-1',
        'share/copy/ap-south-1 in ap-south-1',
      ],
    );
  });

  it('lets a step that stands before a copy leave that copy alone', () => {
    const keys = expandSteps([share, copy], target).map(({ key }) => key);
    assert.deepEqual(keys, ['share/source', 'copy/eu-west-1', 'copy/ap-south-1']);
  });

  for (const [on, keys] of [
    ['source', ['share/source']],
    ['copies', ['share/copy/eu-west-1', 'share/copy/ap-south-1']],
    [
      ['us-east-1', 'ap-south-1'],
      ['share/source', 'share/copy/ap-south-1'],
    ],
    [['sa-east-1'], []],
  ] as const) {
    it(`is for the images that "on": ${JSON.stringify(on)} means`, () => {
      const works = expandSteps([copy, { ...share, on }], target);
      assert.deepEqual(
        works.filter(({ step }) => step === 'share').map(({ key }) => key),
        keys,
      );
    });
  }

  it('takes what a region says of a copy before what the step says', () => {
    const [first, second] = expandSteps([copy], target);
    assert.deepEqual(first?.input, { Encrypted: true, KmsKeyId: 'alias/images' });
    assert.deepEqual(second?.input, { Encrypted: true });
  });

  it('resolves the region of each image, and leaves the image for later', () => {
    const works = expandSteps([copy, publish], target).filter(({ step }) => step === 'publish');
    assert.deepEqual(
      works.map(({ input }) => input.Name),
      ['/golden/us-east-1/ami', '/golden/eu-west-1/ami', '/golden/ap-south-1/ami'],
    );
    assert.equal(works[0]?.input.Description, '${imageId} ${unknown}');
  });
});

describe('the progress of steps', () => {
  const all = newRunSteps([copy, share, publish], target);
  const done = (imageId?: string) => ({ kind: 'done', at, result: { imageId } }) as const;
  const failed = { kind: 'failed', at, failure: { code: 'X', message: '', reach: 'refused' } } as const;
  const ready = (steps: typeof all) => readySteps(steps).map(({ key }) => key);

  it('begins with the copies and the first step of the image at once', () => {
    assert.deepEqual(ready(all), ['copy/eu-west-1', 'copy/ap-south-1', 'share/source']);
  });

  it('goes on with the steps of one copy when that copy is done, one after the other', () => {
    const copied = withState(all, 'copy/eu-west-1', done('ami-1'));
    assert.deepEqual(ready(copied), ['copy/ap-south-1', 'share/source', 'share/copy/eu-west-1']);
    const shared = withState(copied, 'share/copy/eu-west-1', failed);
    assert.ok(ready(shared).includes('publish/copy/eu-west-1'), 'a failed step does not stop the next one');
  });

  it('never starts the steps of a copy that failed, until the copy is repeated', () => {
    const broken = withState(
      newRunSteps(
        [
          { ...copy, regions: { 'eu-west-1': {} } },
          { ...share, on: 'copies' },
        ],
        target,
      ),
      'copy/eu-west-1',
      failed,
    );
    assert.deepEqual(ready(broken), []);
    assert.equal(hasStepsToDo(broken), false);
    const [, blocked] = broken.steps;
    assert.ok(blocked !== undefined && isBlocked(blocked, broken.steps));
    const repeated = repeatStep(broken, 'copy/eu-west-1');
    assert.deepEqual(ready(repeated), ['copy/eu-west-1']);
    assert.equal(repeated.steps[0]?.repeats, 1);
  });

  it('knows the image of each step', () => {
    const copied = withState(all, 'copy/eu-west-1', done('ami-1'));
    const idOf = (key: string) =>
      copied.steps.filter(step => step.key === key).map(step => imageIdOf(step, copied.steps, 'ami-0'));
    assert.deepEqual(idOf('share/source'), ['ami-0']);
    assert.deepEqual(idOf('share/copy/eu-west-1'), ['ami-1']);
    assert.deepEqual(idOf('share/copy/ap-south-1'), [undefined]);
  });
});
