import assert from 'node:assert/strict';
import { pause } from '../../../client/src/runs/clock';
import { createVirtualTime } from './support/virtual-time';

describe('a pause', () => {
  it('ends when its time is over or its signal is raised, and leaves no timer behind', async () => {
    const time = createVirtualTime(0);
    const stop = new AbortController();
    let isOver = false;
    const over = pause(time.clock, 60_000, stop.signal).then(() => {
      isOver = true;
    });
    await time.pass(59_999);
    assert.equal(isOver, false);
    stop.abort();
    await over;
    assert.equal(time.timers, 0);
    await pause(time.clock, 60_000, stop.signal);
    assert.equal(time.timers, 0);
    const other = pause(time.clock, 10, new AbortController().signal);
    await time.pass(10);
    await other;
  });
});
