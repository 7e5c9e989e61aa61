import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { type CleanUp, decidedCount, nextItem } from '../../../client/src/cleanup/doing/clean-up';
import { type CleanUpOrder, CleanUps } from '../../../client/src/cleanup/doing/clean-ups';
import { hasUnfinished } from '../../../client/src/cleanup/doing/has-unfinished';
import { readCleanUp, writeCleanUp } from '../../../client/src/cleanup/doing/read-clean-up';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Clock } from '../../../client/src/runs/clock';
import type { Disk } from '../../../client/src/runs/storage/disk';
import { failure, unexpectedCall } from '../ec2/support/fake-ec2';
import { createMemoryDisk } from '../runs/support/memory-disk';
import { Account, snapshotOf } from './support/account';
import { ami } from './support/ids';

const ids = [ami(1), ami(2), ami(3)];
const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };

/** No time passes: who waits a moment goes on in the next turn; heartbeats are never due. */
const hasty: Clock = {
  now: () => Date.parse('2026-11-25T12:00:00Z'),
  after: (milliseconds, callback) => {
    if (milliseconds > 10_000) return () => undefined;
    const timer = setImmediate(callback);
    return () => clearImmediate(timer);
  },
};

function order(more: Partial<CleanUpOrder> = {}): CleanUpOrder {
  const items = ids.map(id => ({ id, name: `name of ${id}`, bytes: 1, snapshotIds: [snapshotOf(id)] }));
  return { target, action: { kind: 'deregister' }, items, guard: () => ({ account: '', region: '' }), ...more };
}

interface WindowOptions {
  readonly disk: Disk;
  readonly ec2: Ec2;
  readonly pid?: number;
  readonly runs?: readonly number[];
}

function openWindow({ disk, ec2, pid = 1, runs = [] }: WindowOptions): CleanUps {
  return new CleanUps({
    folder: '/clean-ups',
    connect: async () => ec2,
    clock: hasty,
    disk,
    processes: { pid, scope: 'here', isRunning: other => runs.includes(other) },
    log: { info: () => undefined, error: () => undefined },
  });
}

const states = ({ items }: CleanUp) => items.map(({ state }) => state.kind);

/** Every thing is decided, and there is a word about every snapshot. */
function assertNothingUnsaid(cleanUp: CleanUp | undefined): void {
  assert.ok(cleanUp);
  assert.equal(nextItem(cleanUp), undefined);
  for (const { state, snapshotIds } of cleanUp.items) {
    assert.ok(state.kind === 'done' || state.kind === 'gone', state.kind);
    assert.deepEqual(
      state.snapshots.map(({ id }) => id),
      snapshotIds,
    );
  }
}

describe('doing a clean-up', () => {
  it('deregisters one image after the other, and keeps what became of each snapshot', async () => {
    const account = new Account(ids);
    const disk = createMemoryDisk();
    const window = openWindow({ disk, ec2: account.connect() });
    const result = await window.start(order());
    assert.ok(result.kind === 'decided');
    assertNothingUnsaid(result.cleanUp);
    assert.deepEqual(account.deregistered, ids);
    const again = openWindow({ disk, ec2: account.connect() });
    assert.deepEqual((await again.list()).map(writeCleanUp), [writeCleanUp(result.cleanUp)]);
  });

  it('keeps the snapshots of every image if the person said so, also after a restart', async () => {
    const account = new Account(ids);
    const disk = createMemoryDisk();
    const deletes: (boolean | undefined)[] = [];
    const ec2 = account.connect();
    const abort = new AbortController();
    const noting: Ec2 = {
      ...ec2,
      deregisterImage: (id, options) => {
        deletes.push(options?.deleteSnapshots);
        abort.abort();
        return ec2.deregisterImage(id, options);
      },
    };
    const items = order().items.map(item => ({ ...item, snapshotIds: [] }));
    const kept = order({ action: { kind: 'deregister', keepsSnapshots: true }, items });
    await openWindow({ disk, ec2: noting, pid: 1 }).start(kept, abort.signal);
    const next = openWindow({ disk, ec2: noting, pid: 2, runs: [2] });
    const [left] = await next.list();
    await next.resume(left?.id ?? '', kept.guard);
    assert.deepEqual([account.deregistered, deletes], [ids, [false, false, false]]);
  });

  it('nothing is done twice and nothing unsaid, wherever the window dies', async () => {
    let survived = false;
    for (let writes = 1; !survived; writes += 1) {
      assert.ok(writes < 50);
      const account = new Account(ids);
      const disk = createMemoryDisk();
      const dying = openWindow({ disk: diesAfter(writes, disk), ec2: account.connect(), pid: 1 });
      survived = await dying.start(order()).then(
        () => true,
        () => false,
      );
      const next = openWindow({ disk, ec2: account.connect(), pid: 2, runs: [2] });
      const [left] = await next.list();
      if (left === undefined) {
        assert.deepEqual(account.deregistered, [], 'nothing is sent that is not recorded');
        continue;
      }
      if (!survived) await next.resume(left.id, order().guard);
      assert.deepEqual(account.deregistered, ids, `died after ${writes} writes`);
      assertNothingUnsaid(await next.get(left.id));
    }
  });

  it('the same where the window dies while EC2 is asked', async () => {
    for (const last of ids) {
      const account = new Account(ids);
      const disk = createMemoryDisk();
      const killed = new Promise<void>(resolve => {
        account.beforeAnswer = async id => {
          if (id !== last) return;
          resolve();
          await new Promise(() => undefined);
        };
      });
      void openWindow({ disk, ec2: account.connect(), pid: 1 }).start(order());
      await killed;
      account.beforeAnswer = async () => {};
      const next = openWindow({ disk, ec2: account.connect(), pid: 2, runs: [2] });
      const [left] = await next.list();
      assert.ok(left);
      await next.resume(left.id, order().guard);
      assert.deepEqual(account.deregistered, ids);
      assertNothingUnsaid(await next.get(left.id));
    }
  });

  it('a window that lives keeps its work to itself', async () => {
    const account = new Account(ids);
    const disk = createMemoryDisk();
    const asked = new Promise<void>(resolve => {
      account.beforeAnswer = async () => {
        resolve();
        await new Promise(() => undefined);
      };
    });
    void openWindow({ disk, ec2: account.connect(), pid: 1 }).start(order());
    await asked;
    const other = openWindow({ disk, ec2: account.connect(), pid: 2, runs: [1, 2] });
    const [held] = await other.list();
    assert.deepEqual(await other.resume(held?.id ?? '', order().guard), { kind: 'held' });
  });

  it('one that ended with its window is told by one window, once', async () => {
    const account = new Account(ids);
    const disk = createMemoryDisk();
    assert.equal(await hasUnfinished('/clean-ups', disk), false, 'there is no folder yet');
    const killed = new Promise<void>(resolve => {
      account.beforeAnswer = async id => {
        if (id !== ids[1]) return;
        resolve();
        await new Promise(() => undefined);
      };
    });
    void openWindow({ disk, ec2: account.connect(), pid: 1 }).start(order());
    await killed;
    account.beforeAnswer = async () => {};
    assert.equal(await hasUnfinished('/clean-ups', disk), true);
    const beside = openWindow({ disk, ec2: account.connect(), pid: 2, runs: [1, 2] });
    assert.deepEqual(await all(beside.takeInterrupted()), [], 'its window lives');

    const windows = [3, 4].map(pid => openWindow({ disk, ec2: account.connect(), pid, runs: [3, 4] }));
    const taken = (await Promise.all(windows.map(window => all(window.takeInterrupted())))).flat();
    assert.deepEqual(taken.map(decidedCount), [1]);
    const [told] = taken;
    assert.deepEqual(told?.stopped, { kind: 'interrupted' });
    const later = openWindow({ disk, ec2: account.connect(), pid: 5, runs: [5] });
    assert.deepEqual(await all(later.takeInterrupted()), []);
    await later.resume(told?.id ?? '', order().guard);
    assert.deepEqual(account.deregistered, ids);
    assert.equal(await hasUnfinished('/clean-ups', disk), false, 'it is finished');
  });

  it('one of which a window could not tell any more is told by the next', async () => {
    const account = new Account(ids);
    const disk = createMemoryDisk();
    const closing = openWindow({ disk, ec2: account.connect(), pid: 1 });
    account.beforeAnswer = async () => void closing.dispose();
    await Promise.all([closing.start(order()), closing.start(order())]);
    const first = await openWindow({ disk, ec2: account.connect(), pid: 2, runs: [2] })
      .takeInterrupted()
      .next();
    assert.equal(first.done, false);
    const told = await all(openWindow({ disk, ec2: account.connect(), pid: 3, runs: [3] }).takeInterrupted());
    assert.deepEqual(
      told.map(({ id }) => id === first.value?.id),
      [false],
    );
  });

  it('a window that closes interrupts it; a person who cancels it needs no telling', async () => {
    for (const end of ['close', 'cancel'] as const) {
      const account = new Account(ids);
      const disk = createMemoryDisk();
      const window = openWindow({ disk, ec2: account.connect(), pid: 1 });
      const abort = new AbortController();
      account.beforeAnswer = async () => {
        if (end === 'cancel') abort.abort();
        else void window.dispose();
      };
      await window.start(order(), abort.signal);
      const next = openWindow({ disk, ec2: account.connect(), pid: 2, runs: [2] });
      const taken = await all(next.takeInterrupted());
      assert.deepEqual([end, taken.map(decidedCount)], [end, end === 'close' ? [1] : []]);
    }
  });

  it('an answer that was lost stops it, and whoever goes on looks first', async () => {
    const account = new Account(ids);
    account.beforeAnswer = async id => {
      if (id === ids[1]) throw failure('ECONNRESET', 'unknown');
    };
    const disk = createMemoryDisk();
    const window = openWindow({ disk, ec2: account.connect() });
    const result = await window.start(order());
    assert.ok(result.kind === 'decided');
    assert.deepEqual(states(result.cleanUp), ['done', 'sent', 'waiting']);
    assert.equal(result.cleanUp.stopped?.kind, 'failure');
    account.beforeAnswer = async () => {};
    const ended = await window.resume(result.cleanUp.id, order().guard);
    assert.ok(ended.kind === 'decided');
    assertNothingUnsaid(ended.cleanUp);
    assert.equal(ended.cleanUp.stopped, undefined);
    assert.deepEqual(account.deregistered, ids);
  });

  it('goes on after what EC2 refuses of one image, and stops at what it would refuse of all', async () => {
    const account = new Account(ids);
    const refusing = (code: string) =>
      account.connect({
        deregisterImage: async id => {
          if (id === ids[0]) throw failure(code, 'refused');
          return [];
        },
      });
    const one = await openWindow({ disk: createMemoryDisk(), ec2: refusing('OperationNotPermitted') }).start(order());
    assert.ok(one.kind === 'decided');
    assert.deepEqual(states(one.cleanUp), ['failed', 'done', 'done']);
    const all = await openWindow({ disk: createMemoryDisk(), ec2: refusing('ExpiredToken') }).start(order());
    assert.ok(all.kind === 'decided');
    assert.deepEqual(states(all.cleanUp), ['waiting', 'waiting', 'waiting']);
    assert.ok(all.cleanUp.stopped?.kind === 'failure' && all.cleanUp.stopped.failure.code === 'ExpiredToken');
  });

  it('waits when EC2 asks for patience', async () => {
    const account = new Account(ids);
    const plain = account.connect();
    let refusals = 3;
    const ec2: Ec2 = {
      ...plain,
      deregisterImage: async (id, options) => {
        refusals -= 1;
        if (refusals >= 0) throw failure('RequestLimitExceeded', 'throttled');
        return plain.deregisterImage(id, options);
      },
    };
    const result = await openWindow({ disk: createMemoryDisk(), ec2 }).start(order());
    assert.ok(result.kind === 'decided');
    assertNothingUnsaid(result.cleanUp);
  });

  it('a snapshot that EC2 does not speak of is looked at', async () => {
    const account = new Account(ids);
    const ec2 = account.connect({ deregisterImage: async () => [] });
    account.snapshots.delete(snapshotOf(ami(2)));
    const result = await openWindow({ disk: createMemoryDisk(), ec2 }).start(order());
    assert.ok(result.kind === 'decided');
    const results = result.cleanUp.items.flatMap(({ state }) =>
      state.kind === 'done' ? state.snapshots.map(outcome => outcome.result) : [],
    );
    assert.deepEqual(results, ['left', 'absent', 'left']);
  });

  it('sends nothing past a guard, to another account, or once it is cancelled', async () => {
    const deregisterImage = unexpectedCall;
    const account = new Account(ids);
    const guarded = openWindow({ disk: createMemoryDisk(), ec2: account.connect({ deregisterImage }) });
    const blocked = await guarded.start(order({ guard: () => ({ account: '999999999999', region: '' }) }));
    assert.equal(blocked.kind, 'blocked');
    const elsewhere = account.connect({
      deregisterImage,
      callerIdentity: async () => ({ account: '999999999999', arn: '' }),
    });
    const foreign = await openWindow({ disk: createMemoryDisk(), ec2: elsewhere }).start(order());
    assert.ok(foreign.kind === 'decided');
    assert.deepEqual(foreign.cleanUp.stopped, { kind: 'other-account', account: '999999999999' });
    const abort = new AbortController();
    abort.abort();
    const cancelled = await guarded.start(order(), abort.signal);
    assert.ok(cancelled.kind === 'decided');
    assert.deepEqual(cancelled.cleanUp.stopped, { kind: 'cancelled' });
    assert.deepEqual(account.deregistered, []);
  });

  it('allows any region: a guard of regions says where images are created', async () => {
    const account = new Account(ids);
    const guard = () => ({ account: target.account, region: 'eu-central-1' });
    const abort = new AbortController();
    account.beforeAnswer = async () => abort.abort();
    const window = openWindow({ disk: createMemoryDisk(), ec2: account.connect() });
    const begun = await window.start(order({ guard }), abort.signal);
    assert.ok(begun.kind === 'decided');
    await window.resume(begun.cleanUp.id, guard);
    assert.deepEqual(account.deregistered, ids);
  });

  it('the softer ways touch no snapshot', async () => {
    const calls: string[] = [];
    const account = new Account(ids);
    const ec2 = account.connect({
      deregisterImage: unexpectedCall,
      disableImage: async id => void calls.push(`disable ${id}`),
      deprecateImage: async (id, at) => void calls.push(`deprecate ${id} ${at}`),
    });
    const window = openWindow({ disk: createMemoryDisk(), ec2 });
    await window.start(order({ action: { kind: 'disable' } }));
    await window.start(order({ action: { kind: 'deprecate', at: '2026-12-01T00:00:00Z' } }));
    assert.deepEqual(calls.slice(2, 4), [`disable ${ami(3)}`, `deprecate ${ami(1)} 2026-12-01T00:00:00Z`]);
  });

  it('shares with the same accounts what is left after a restart, and goes on after what EC2 does not share', async () => {
    const recipients = [{ kind: 'account', id: '111122223333' }] as const;
    const shared: (readonly unknown[])[] = [];
    const disk = createMemoryDisk();
    const abort = new AbortController();
    const ec2 = new Account(ids).connect({
      deregisterImage: unexpectedCall,
      shareImage: async (id, change) => {
        shared.push([id, change]);
        abort.abort();
        if (id === ids[1]) throw failure('InvalidParameter', 'refused');
      },
    });
    await openWindow({ disk, ec2, pid: 1 }).start(order({ action: { kind: 'share', recipients } }), abort.signal);
    const next = openWindow({ disk, ec2, pid: 2, runs: [2] });
    const [left] = await next.list();
    const result = await next.resume(left?.id ?? '', order().guard);
    assert.ok(result.kind === 'decided');
    assert.deepEqual(states(result.cleanUp), ['done', 'failed', 'done']);
    assert.deepEqual(
      shared,
      ids.map(id => [id, { add: recipients }]),
    );
  });

  it('tells of every change', async () => {
    const window = openWindow({ disk: createMemoryDisk(), ec2: new Account(ids).connect() });
    let changes = 0;
    window.onDidChange(() => {
      changes += 1;
    });
    await window.start(order());
    await turn();
    assert.ok(changes >= 6, String(changes));
  });

  it('what is damaged, of another kind or newer is not read as a clean-up', () => {
    const good: CleanUp = {
      version: 1,
      id: 'a',
      created: '2026-11-25T12:00:00Z',
      target,
      action: { kind: 'disable' },
      items: [],
    };
    assert.equal(readCleanUp(writeCleanUp(good)).kind, 'clean-up');
    assert.equal(readCleanUp(writeCleanUp({ ...good, version: 2 })).kind, 'newer');
    for (const text of [
      '',
      '[]',
      'null',
      '{}',
      writeCleanUp({ ...good, created: 'x' }),
      writeCleanUp(good).slice(0, -5),
    ]) {
      assert.equal(readCleanUp(text).kind, 'damaged');
    }
    const item = { id: 'ami-1', name: '', bytes: 1, snapshotIds: [], state: { kind: 'undone' } };
    assert.equal(readCleanUp(JSON.stringify({ ...good, items: [item] })).kind, 'damaged');
  });
});

/** A disk on which nothing can be written any more after so many files were replaced, as for a process that was killed. */
function diesAfter(writes: number, disk: Disk): Disk {
  let count = 0;
  const rename: Disk['rename'] = async (from, to, durability) => {
    if (to.endsWith('.cleanup.json')) count += 1;
    if (count >= writes) throw new Error('killed');
    return disk.rename(from, to, durability);
  };
  return { ...disk, rename };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
