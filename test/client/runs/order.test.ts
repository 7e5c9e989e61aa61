import assert from 'node:assert/strict';
import { byBatch } from '../../../client/src/runs/by-batch';
import { isOfImages } from '../../../client/src/runs/of-images';
import { isLostRunOfSameImage, isSameImage, newRun, newStepRun, type RunOrder } from '../../../client/src/runs/order';
import type { Run } from '../../../client/src/runs/run';
import { makeRun } from './support/make-run';

const at = '2026-11-23T12:00:00.000Z';
const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
const order: RunOrder = {
  request: { InstanceId: 'i-1', Name: 'web-2026' },
  target,
  instance: { id: 'i-1', name: 'web' },
  file: 'file:///web.ami.json',
  gitCommit: 'abc',
  batch: { id: 'b', size: 2 },
};
const definitions = [{ id: 'share', api: 'ModifyImageAttribute', input: {}, on: 'source' }] as const;

describe('the run of an order', () => {
  it('has all that was confirmed, and nothing has happened yet', () => {
    const { request, instance, file, gitCommit, batch } = order;
    const run = newRun(order, 'a', at);
    assert.deepEqual(
      [run.id, run.created, run.request, run.target, run.instance, run.file, run.gitCommit, run.batch],
      ['a', at, request, target, instance, file, gitCommit, batch],
    );
    assert.deepEqual(
      [run.state, run.attempts, run.snapshots, run.history, run.isAnnounced, run.after],
      [{ kind: 'prepared' }, [], [], [{ at, state: 'prepared' }], false, undefined],
    );
  });

  it('has its steps as they were confirmed, whatever becomes of the object', () => {
    const steps = { definitions: structuredClone(definitions), file: 'file:///web.ami-after.json' };
    const run = newRun({ ...order, steps }, 'a', at);
    assert.deepEqual([run.after?.file, run.after?.definitions], ['file:///web.ami-after.json', [...definitions]]);
    assert.notEqual(run.after?.definitions[0], steps.definitions[0]);
    assert.equal(newRun({ ...order, steps: { definitions: [] } }, 'a', at).after, undefined);
  });
});

describe('the run of steps for an image that is there', () => {
  it('begins where others end, and tells nobody of the image', () => {
    const image = { id: 'ami-1', name: 'golden', sourceInstanceId: 'i-1' };
    const run = newStepRun({ image, target, steps: { definitions } }, 'a', at);
    assert.deepEqual(
      [run.startedFrom, run.request, run.instance, run.imageId, run.isAnnounced, run.attempts, run.snapshots],
      ['image', { Name: 'golden' }, { id: 'i-1' }, 'ami-1', true, [], []],
    );
    assert.deepEqual(run.state, { kind: 'ended', outcome: { kind: 'available' } });
    assert.deepEqual(run.history, [{ at, state: 'ended', detail: 'available' }]);
    assert.equal(run.after?.steps.length, 1);
  });
});

describe('two orders of one image', () => {
  const isSame = (changes: Partial<Run['target']>, name = 'web-2026') =>
    isSameImage(makeRun('a', { target }), { request: { Name: name }, target: { ...target, ...changes } });

  it('have one name in one account and region, by whichever profile', () => {
    assert.ok(isSame({ profile: 'another' }));
    assert.ok(!isSame({ account: '999999999999' }));
    assert.ok(!isSame({ region: 'eu-west-1' }));
    assert.ok(!isSame({}, 'other'));
  });

  it('have one profile where an account is not known', () => {
    assert.ok(isSame({ account: undefined }));
    assert.ok(!isSame({ account: undefined, profile: 'another' }));
    const unknown = makeRun('a', { target: { ...target, account: undefined } });
    assert.ok(!isSameImage(unknown, { request: { Name: 'web-2026' }, target: { ...target, profile: 'another' } }));
  });
});

describe('an earlier run that may have created the image', () => {
  const lost = makeRun('b', {
    attempts: [{ sent: at, result: 'unknown' }],
    state: { kind: 'ended', outcome: { kind: 'not-created', why: { kind: 'not-found' } } },
  });
  const isLost = (changes: Partial<Run>) => isLostRunOfSameImage({ ...lost, ...changes }, makeRun('a'));

  it('is one of the same image and instance that ended or was stopped without one', () => {
    assert.ok(isLost({}));
    assert.ok(isLost({ state: { kind: 'stopped' } }));
    assert.ok(!isLost({ id: 'a' }), 'not itself');
    assert.ok(!isLost({ imageId: 'ami-1' }));
    assert.ok(!isLost({ state: { kind: 'reconciling' } }), 'it still searches itself');
    assert.ok(!isLost({ attempts: [{ sent: at, result: 'refused' }] }));
    assert.ok(!isLost({ instance: { id: 'i-other' } }));
    assert.ok(!isLost({ request: { Name: 'other' } }));
  });
});

describe('the run of an image', () => {
  const isOf = (changes: Partial<Run>, place = {}) =>
    isOfImages(makeRun('a', { imageId: 'ami-1', target, ...changes }), new Set(['ami-1']), { ...target, ...place });

  it('is told by the ID in its account and region, and the sandbox is another place than AWS', () => {
    assert.ok(isOf({}));
    assert.ok(isOf({}, { profile: 'another' }));
    assert.ok(!isOf({ imageId: 'ami-2' }));
    assert.ok(!isOf({ imageId: undefined }));
    assert.ok(!isOf({}, { region: 'eu-west-1' }));
    assert.ok(!isOf({}, { account: '999999999999' }));
    assert.ok(!isOf({}, { endpoint: 'http://127.0.0.1:1' }));
    assert.ok(isOf({ target: { ...target, endpoint: 'http://127.0.0.1:1' } }, { endpoint: 'http://127.0.0.1:2' }));
  });

  it('is told by the profile where an account is not known', () => {
    assert.ok(isOf({}, { account: undefined }));
    assert.ok(!isOf({}, { account: undefined, profile: 'another' }));
    assert.ok(!isOf({ target: { ...target, account: undefined } }, { profile: 'another' }));
  });
});

describe('runs that ended together', () => {
  it('are told of by batch, and those without one together', () => {
    const of = (id: string, batch?: string) =>
      makeRun(id, batch === undefined ? {} : { batch: { id: batch, size: 2 } });
    const groups = byBatch([of('a', 'x'), of('b'), of('c', 'y'), of('d', 'x'), of('e')]);
    assert.deepEqual(
      groups.map(group => group.map(({ id }) => id)),
      [['a', 'd'], ['b', 'e'], ['c']],
    );
  });
});
