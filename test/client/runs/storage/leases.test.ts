import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '../../../../client/src/runs/storage/disk';
import { Leases } from '../../../../client/src/runs/storage/leases';
import { Owner } from '../../../../client/src/runs/storage/owner';
import { createVirtualTime, type VirtualTime } from '../support/virtual-time';

const HEARTBEAT = 10_000;

describe('leases', () => {
  let folder: string;
  let time: VirtualTime;
  let running: Set<number>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-leases-'));
    time = createVirtualTime(0);
    running = new Set([1, 2, 3]);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are held by one window at a time', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    const lease = await ann.leases.take('run');
    assert.equal(await lease?.check(), 'held');
    assert.equal(await bob.leases.take('run'), undefined);
    assert.equal(await ann.leases.take('run'), undefined, 'not twice by the same window either');
    assert.ok(await bob.leases.take('other'));
  });

  it('can be taken once they are released', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    const lease = await ann.leases.take('run');
    await lease?.release();
    assert.equal(await lease?.check(), 'lost');
    assert.ok(await bob.leases.take('run'));
  });

  it('are given to exactly one of many who want a dead window’s', async () => {
    await openWindow(1).leases.take('run');
    running.delete(1);
    const windows = Array.from({ length: 20 }, () => openWindow(2));
    const taken = await Promise.all(windows.map(window => window.leases.take('run')));
    assert.equal(taken.filter(Boolean).length, 1);
  });

  it('are given to exactly one of many who want a free one', async () => {
    const windows = Array.from({ length: 20 }, () => openWindow(2));
    const taken = await Promise.all(windows.map(window => window.leases.take('run')));
    assert.equal(taken.filter(Boolean).length, 1);
  });

  it('stay with a window that gives signs of life, however long and whatever the clock does', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    const lease = await ann.leases.take('run');
    for (let look = 0; look < 20; look++) {
      assert.equal(await bob.leases.take('run'), undefined);
      await time.pass(HEARTBEAT);
      if (look === 10) time.jump(48 * 3_600_000);
    }
    assert.equal(await lease?.check(), 'held');
  });

  it('go to another window when the first hangs, and the first sees it', async () => {
    const [ann, bob] = [openWindow(1, { isHanging: true }), openWindow(2)];
    const lease = await ann.leases.take('run');
    let taken: Awaited<ReturnType<Leases['take']>>;
    for (let look = 0; look < 10 && taken === undefined; look++) {
      taken = await bob.leases.take('run');
      await time.pass(HEARTBEAT);
    }
    assert.equal(await taken?.check(), 'held');
    assert.equal(await lease?.check(), 'lost');
  });

  it('do not go when looks come faster than signs of life', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    await ann.leases.take('run');
    for (let look = 0; look < 50; look++) assert.equal(await bob.leases.take('run'), undefined);
  });

  it('survive a file that was never finished', async () => {
    await writeFile(join(folder, 'run.7'), '');
    const bob = openWindow(2);
    let taken: unknown;
    for (let look = 0; look < 10 && !taken; look++) {
      taken = await bob.leases.take('run');
      await time.pass(HEARTBEAT);
    }
    assert.ok(taken);
  });

  it('can be taken over because a person wants so', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    const lease = await ann.leases.take('run');
    assert.ok(await bob.leases.takeOver('run'));
    assert.equal(await lease?.check(), 'lost');
    await lease?.release();
    assert.equal(await ann.leases.take('run'), undefined, 'letting go of what is lost changes nothing');
  });

  it('leave no timer and no sign behind', async () => {
    const ann = openWindow(1);
    const lease = await ann.leases.take('run');
    await lease?.release();
    assert.equal(time.timers, 0);
    await ann.leases.forget('run');
    await ann.owner.dispose();
    assert.deepEqual(await readdir(folder), []);
  });

  function openWindow(pid: number, { isHanging = false } = {}): { leases: Leases; owner: Owner } {
    const disk = time.track(nodeDisk);
    const owner = new Owner({
      folder,
      disk,
      clock: isHanging ? { now: time.clock.now, after: () => () => undefined } : time.clock,
      heartbeat: HEARTBEAT,
      process: { pid, scope: 'here', isRunning: pid => running.has(pid) },
      failed: error => assert.fail(String(error)),
    });
    return {
      owner,
      leases: new Leases({ folder, disk, owner, log: { info: () => undefined, error: () => undefined } }),
    };
  }
});
