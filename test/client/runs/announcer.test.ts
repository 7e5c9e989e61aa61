import assert from 'node:assert/strict';
import { Announcer } from '../../../client/src/runs/announcer';
import type { Run } from '../../../client/src/runs/run';
import { makeRun } from './support/make-run';
import { createVirtualTime } from './support/virtual-time';

describe('announcing ends', () => {
  const time = createVirtualTime(0);
  let told: string[][];
  let known: Map<string, Run>;
  let announcer: Announcer;
  beforeEach(() => {
    told = [];
    known = new Map([...'abc'].map(id => [id, makeRun(id)]));
    announcer = new Announcer({
      clock: time.clock,
      joinTime: 1_500,
      longJoinTime: 20_000,
      find: async id => known.get(id),
      announce: async runs => void told.push(runs.map(({ id }) => id)),
      failed: () => assert.fail(),
    });
  });

  it('joins those that come within a second and a half of the first, each once', async () => {
    announcer.add('a');
    await time.pass(1_000);
    announcer.add('b');
    announcer.add('a');
    await time.pass(500);
    assert.deepEqual(told, [['a', 'b']]);
    announcer.add('c');
    await time.pass(1_500);
    assert.deepEqual(told, [['a', 'b'], ['c']]);
  });

  it('waits for others that go on, until one that need not wait ends as well', async () => {
    announcer.add('a', { mayWait: true });
    await time.pass(7_000);
    announcer.add('b');
    await time.pass(1_500);
    assert.deepEqual(told, [['a', 'b']]);
    announcer.add('c', { mayWait: true });
    await time.pass(19_999);
    assert.equal(told.length, 1);
    await time.pass(1);
    assert.deepEqual(told[1], ['c']);
  });

  it('leaves out what another window has told of, and says nothing where nothing is left', async () => {
    known.delete('a');
    announcer.add('a');
    announcer.add('b');
    await time.pass(1_500);
    known.clear();
    announcer.add('c');
    await time.pass(1_500);
    assert.deepEqual(told, [['b']]);
  });

  it('ends with the window', async () => {
    announcer.add('a');
    announcer.dispose();
    await time.pass(10_000);
    assert.deepEqual([told, time.timers], [[], 0]);
  });
});
