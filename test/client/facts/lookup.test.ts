import assert from 'node:assert/strict';
import { snapshotsAge, typingPause } from '../../../client/src/facts/ages';
import { failure, fakeEc2, snapshot, volume } from '../ec2/support/fake-ec2';
import { factsOver } from './support/facts-under-test';

describe('facts: looking things up', () => {
  it('asks for all that is wanted in one call, once the asking has paused', async () => {
    const test = factsOver(fakeEc2({ volumes: async ({ ids = [] }) => ({ items: ids.map(volume) }) }));
    const { volumeById } = test.facts.of(test.target);
    volumeById.want('a', ['vol-1', 'vol-2']);
    test.pass(typingPause - 1);
    volumeById.want('b', ['vol-2', 'vol-3']);
    test.pass(typingPause - 1);
    await test.settled();
    assert.deepEqual(test.calls, []);
    test.pass(1);
    await test.settled();
    assert.deepEqual(test.calls, [['volumes', { ids: ['vol-1', 'vol-2', 'vol-3'] }]]);
    volumeById.want('a', ['vol-1']);
    test.pass(typingPause);
    await test.settled();
    assert.equal(test.calls.length, 1, 'what is known is not asked for again');
  });

  it('never asks for what was typed in between', async () => {
    const test = factsOver(fakeEc2());
    const { imageByName } = test.facts.of(test.target);
    for (const name of ['w', 'we', 'web']) {
      imageByName.want('file', [name]);
      test.pass(typingPause / 2);
    }
    test.pass(typingPause);
    await test.settled();
    assert.deepEqual(test.calls, [['images', { names: ['web'] }]]);
    assert.equal(imageByName.peek('web')?.value, null, 'the name is free');
    assert.equal(imageByName.peek('we'), undefined, 'and of the others nothing is known');
  });

  it('finds the rest when EC2 refuses a list for one unknown id', async () => {
    const test = factsOver(
      fakeEc2({
        snapshots: async ({ ids = [] }) => {
          if (ids.includes('snap-gone')) {
            throw failure('InvalidSnapshot.NotFound', 'refused', "The snapshot 'snap-gone' does not exist.");
          }
          return { items: ids.map(snapshot) };
        },
      }),
    );
    const { snapshotById } = test.facts.of(test.target);
    await snapshotById.read(['snap-1', 'snap-gone', 'snap-2']);
    assert.deepEqual(
      ['snap-1', 'snap-gone', 'snap-2'].map(id => snapshotById.peek(id)?.value?.id ?? null),
      ['snap-1', null, 'snap-2'],
    );
    assert.equal(test.calls.length, 2);
  });

  it('marks what it knows as stale when a newer reading fails, and asks again later', async () => {
    let fails = false;
    const test = factsOver(
      fakeEc2({
        snapshots: async ({ ids = [] }) => {
          if (fails) throw failure('ECONNRESET', 'unknown');
          return { items: ids.map(snapshot) };
        },
      }),
    );
    const { snapshotById } = test.facts.of(test.target);
    await snapshotById.read(['snap-1']);
    test.pass(snapshotsAge);
    fails = true;
    snapshotById.want('file', ['snap-1']);
    test.pass(typingPause);
    await test.settled();
    assert.equal(snapshotById.peek('snap-1')?.isStale, true);
    assert.equal(snapshotById.peek('snap-1')?.value?.id, 'snap-1');
    fails = false;
    test.pass(15_000);
    snapshotById.want('file', ['snap-1']);
    test.pass(typingPause);
    await test.settled();
    assert.equal(snapshotById.peek('snap-1')?.isStale, false);
  });

  it('splits what is too much for one call', async () => {
    const test = factsOver(fakeEc2({ volumes: async ({ ids = [] }) => ({ items: ids.map(volume) }) }));
    const { volumeById } = test.facts.of(test.target);
    await volumeById.read(Array.from({ length: 450 }, (_, index) => `vol-${index}`));
    assert.deepEqual(test.takeCalls(), ['volumes', 'volumes', 'volumes']);
  });

  it('is bounded', async () => {
    const test = factsOver(fakeEc2({ volumes: async ({ ids = [] }) => ({ items: ids.map(volume) }) }));
    const { volumeById } = test.facts.of(test.target);
    const all = Array.from({ length: 6000 }, (_, index) => `vol-${index}`);
    await volumeById.read(all);
    assert.equal(all.filter(id => volumeById.peek(id)).length, 5000);
  });
});
