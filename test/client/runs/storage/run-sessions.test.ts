import assert from 'node:assert/strict';
import type { Lease, LeaseState } from '../../../../client/src/runs/storage/leases';
import { RunSessions } from '../../../../client/src/runs/storage/run-sessions';
import { createVirtualTime } from '../support/virtual-time';

describe('the runs that a window holds', () => {
  let taken: string[];
  let isFree: boolean;
  let state: LeaseState;
  let released: number;
  let checks: number;
  let sessions: RunSessions;

  const lease: Lease = {
    check: async () => {
      checks += 1;
      return state;
    },
    release: async () => {
      released += 1;
    },
  };

  beforeEach(() => {
    taken = [];
    isFree = true;
    state = 'held';
    released = 0;
    checks = 0;
    sessions = new RunSessions({
      take: async name => {
        taken.push(name);
        return isFree ? lease : undefined;
      },
      takeOver: async name => {
        taken.push(`${name} by force`);
        return lease;
      },
    });
  });

  it('are those whose lease it could take', async () => {
    assert.equal(await sessions.acquire('a'), true);
    isFree = false;
    assert.equal(await sessions.acquire('b'), false);
    assert.deepEqual([sessions.ids(), taken], [['a'], ['a', 'b']]);
    assert.equal(sessions.get('b'), undefined);
  });

  it('are taken from any window where a person wants so', async () => {
    isFree = false;
    assert.equal(await sessions.acquire('a', 'forced'), true);
    assert.deepEqual(taken, ['a by force']);
  });

  it('are not taken again while they are held, or while nobody knows', async () => {
    for (const known of ['held', 'unknown'] as const) {
      sessions.add('a', lease);
      state = known;
      const before = sessions.get('a');
      assert.equal(await sessions.acquire('a', 'forced'), true);
      assert.equal(sessions.get('a'), before, 'a cancel that was asked for still counts');
    }
    assert.deepEqual(taken, []);
  });

  it('are over here once another window has them', async () => {
    sessions.add('a', lease);
    assert.equal(await sessions.check('a'), 'held');
    state = 'lost';
    assert.equal(await sessions.check('a'), 'lost');
    assert.deepEqual(sessions.ids(), []);
    assert.equal(await sessions.check('a'), 'lost');
    assert.equal(checks, 2, 'there is nothing to look at any more');
  });

  it('stay where a look finds what was given up while a new lease was taken', async () => {
    const old: Lease = {
      ...lease,
      check: async () => {
        sessions.add('a', lease);
        return 'lost';
      },
    };
    sessions.add('a', old);
    assert.equal(await sessions.check('a'), 'lost');
    assert.deepEqual(sessions.ids(), ['a']);
  });

  it('are looked at four times, half a second apart, before nobody knows', async () => {
    const time = createVirtualTime(0);
    sessions.add('a', lease);
    state = 'unknown';
    const answer = sessions.checkSurely('a', time.clock, new AbortController().signal);
    await time.pass(1_499);
    assert.equal(checks, 3);
    await time.pass(1);
    assert.deepEqual([await answer, checks], ['unknown', 4]);
    state = 'held';
    assert.equal(await sessions.checkSurely('a', time.clock, new AbortController().signal), 'held');
    assert.equal(checks, 5);
    state = 'unknown';
    assert.equal(await sessions.checkSurely('a', time.clock, AbortSignal.abort()), 'unknown');
    assert.equal(checks, 6, 'a window that closes does not wait');
  });

  it('are given back', async () => {
    sessions.add('a', lease);
    await sessions.release('a');
    await sessions.release('a');
    assert.deepEqual([released, sessions.ids()], [1, []]);
  });
});
