import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { StartGates } from '../../../client/src/batch/start-gates';
import { systemClock } from '../../../client/src/runs/clock';
import { makeRun } from '../runs/support/make-run';

describe('The gate of an account and region', () => {
  /** One request at a time: the first is under way, and the second waits for its answer. */
  async function crowded() {
    const limits = { burst: 10, interval: 1, unanswered: 1, pendingSnapshots: 90 };
    const none = { list: () => [], onDidChange: () => ({ dispose: () => {} }) };
    const gate = new StartGates(none, systemClock, limits).of(makeRun('a').target);
    const entered: string[] = [];
    const enter = async (id: string, signal = new AbortController().signal) => {
      await gate.enter(makeRun(id), signal);
      entered.push(id);
    };
    await enter('a');
    const second = enter('b');
    return { gate, entered, enter, second };
  }

  it('lets one go that is canceled while it waits behind another batch', async () => {
    const { entered, enter } = await crowded();
    const cancel = new AbortController();
    const third = enter('c', cancel.signal);
    cancel.abort();
    await third;
    assert.deepEqual(entered, ['a', 'c']);
  });

  it('lets nobody overtake because one between them was canceled', async () => {
    const { gate, entered, enter, second } = await crowded();
    const cancel = new AbortController();
    const third = enter('c', cancel.signal);
    const fourth = enter('d');
    cancel.abort();
    await third;
    await gate.pass(makeRun('c'), Promise.resolve());
    await nextTurn();
    assert.deepEqual(entered, ['a', 'c']);
    await gate.pass(makeRun('a'), Promise.resolve());
    await second;
    await gate.pass(makeRun('b'), Promise.resolve());
    await fourth;
    assert.deepEqual(entered, ['a', 'c', 'b', 'd']);
  });
});
