import assert from 'node:assert/strict';
import type { Image } from '../../../../client/src/ec2/model';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { Run } from '../../../../client/src/runs/run';
import { observeImage } from '../../../../client/src/runs/watching/observe-image';
import { makeRun } from '../support/make-run';
import { outcomeOf } from '../support/outcome-of';

const image: Image = {
  id: 'ami-1',
  name: 'web-2026',
  state: 'pending',
  created: '2026-11-23T12:00:00.000Z',
  ownerId: '123456789012',
  devices: [],
  tags: {},
};
const watched = makeRun('a', { imageId: 'ami-1', state: { kind: 'watching', image: 'not-visible' } });

describe('what is seen of an image', () => {
  const see = (changes: Partial<Image>, run = watched) =>
    observeImage(run, { ...image, ...changes }, [], at(0), awsPolicy.watch);

  for (const [state, outcome] of [
    ['pending', 'watching'],
    ['transient', 'watching'],
    ['available', 'available'],
    ['failed', 'failed'],
    ['error', 'failed'],
    ['invalid', 'failed'],
    ['deregistered', 'gone: deregistered'],
    ['disabled', 'gone: disabled'],
  ] as const) {
    it(`takes ${state} as ${outcome}`, () => assert.equal(outcomeOf(see({ state })), outcome));
  }

  it('keeps EC2’s reason', () => {
    const stateReason = { code: 'Client.InstanceTerminated', message: 'The instance was terminated.' };
    const { state } = see({ state: 'failed', stateReason });
    assert.deepEqual(state.kind === 'ended' && state.outcome, { kind: 'failed', state: 'failed', reason: stateReason });
  });

  it('writes a state into the history once, however often it is seen', () => {
    const seen = see({}, see({}, see({})));
    assert.deepEqual(
      seen.history.map(({ detail }) => detail),
      [undefined, 'pending'],
    );
  });

  it('keeps the last percentages when an answer has none', () => {
    const progress = [{ id: 'snap-1', state: 'pending', progress: '42%' }] as const;
    const run = observeImage(watched, image, progress, at(0), awsPolicy.watch);
    assert.deepEqual(observeImage(run, image, [], at(15), awsPolicy.watch).snapshots, progress);
  });

  it('leaves a run alone that is no longer watched', () => {
    const stopped = makeRun('a', { state: { kind: 'stopped' } });
    assert.equal(see({ state: 'available' }, stopped), stopped);
  });
});

describe('an image that EC2 does not list', () => {
  const miss = (run: Run, seconds: number) => observeImage(run, undefined, [], at(seconds), awsPolicy.watch);
  const misses = (...seconds: readonly number[]) => seconds.reduce(miss, watched);

  it('is not visible yet for two minutes', () => {
    assert.equal(outcomeOf(misses(0, 15, 30, 60, 119)), 'watching');
  });
  it('is gone after two minutes and several looks', () => {
    assert.equal(outcomeOf(misses(0, 15, 60, 120)), 'gone: not-listed');
  });
  it('is not gone by a jump of the clock alone', () => {
    assert.equal(outcomeOf(misses(0, 1_000_000)), 'watching');
  });
  it('is given the two minutes again once it was seen', () => {
    const seen = observeImage(misses(0, 15, 60), image, [], at(75), awsPolicy.watch);
    assert.equal(outcomeOf([90, 105, 150, 200].reduce(miss, seen)), 'watching');
  });
});

function at(seconds: number): string {
  return new Date(Date.parse(image.created) + seconds * 1000).toISOString();
}
