import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { cleanUp } from '../../../../client/src/runs/storage/clean-up';
import type { Disk } from '../../../../client/src/runs/storage/disk';
import { Owner, systemProcesses } from '../../../../client/src/runs/storage/owner';
import { createMemoryDisk } from '../support/memory-disk';
import { createVirtualTime, type VirtualTime } from '../support/virtual-time';

const heartbeat = 10_000;
const folder = '/runs';

describe('a window as the owner of leases', () => {
  let time: VirtualTime;
  let disk: Disk;
  let running: Set<number>;
  let failures: unknown[];

  beforeEach(async () => {
    time = createVirtualTime(0);
    disk = createMemoryDisk();
    await disk.makeFolder(folder);
    running = new Set([1, 2]);
    failures = [];
  });

  const openWindow = (pid: number, scope = 'here') =>
    new Owner({
      folder,
      disk,
      clock: time.clock,
      heartbeat,
      process: { pid, scope, isRunning: other => running.has(other) },
      failed: error => failures.push(error),
    });
  const fileOf = ({ id }: { readonly id: string }) => join(folder, `${id}.window`);
  /** Looks once a heartbeat, so many times. */
  const looks = async (window: Owner, other: string, times: number) => {
    const seen: boolean[] = [];
    for (let look = 0; look < times; look++) {
      seen.push(await window.isAlive(other));
      await time.pass(heartbeat);
    }
    return seen;
  };

  it('says who it is, and another thing at each beat', async () => {
    const ann = openWindow(1);
    await ann.beat();
    assert.deepEqual(JSON.parse(await disk.read(fileOf(ann))), { pid: 1, scope: 'here', count: 1 });
    await ann.beat();
    assert.deepEqual(JSON.parse(await disk.read(fileOf(ann))), { pid: 1, scope: 'here', count: 2 });
    assert.deepEqual(await disk.list(folder), [`${ann.id}.window`], 'and leaves nothing half-written');
  });

  it('beats until the last user has stopped, each once', async () => {
    const ann = openWindow(1);
    const stops = [ann.keepBeating(), ann.keepBeating()];
    assert.equal(time.timers, 1);
    await time.pass(heartbeat * 2);
    assert.match(await disk.read(fileOf(ann)), /"count":2/);
    stops[0]?.();
    stops[0]?.();
    await time.pass(heartbeat);
    assert.match(await disk.read(fileOf(ann)), /"count":3/);
    stops[1]?.();
    assert.equal(time.timers, 0);
    ann.keepBeating();
    await time.pass(heartbeat);
    assert.match(await disk.read(fileOf(ann)), /"count":4/, 'and begins again for the next one');
  });

  it('goes on after a beat that could not be written, and says so', async () => {
    const ann = openWindow(1);
    const { create } = disk;
    disk.create = () => Promise.reject(new Error('full'));
    ann.keepBeating();
    await time.pass(heartbeat);
    disk.create = create;
    await time.pass(heartbeat);
    assert.equal(failures.length, 1);
    assert.match(await disk.read(fileOf(ann)), /"count":2/);
  });

  it('leaves no sign behind when it closes', async () => {
    const ann = openWindow(1);
    await ann.beat();
    ann.keepBeating();
    await ann.dispose();
    assert.deepEqual([await disk.list(folder), time.timers], [[], 0]);
  });

  it('is alive for itself, whatever is on the disk', async () => {
    const ann = openWindow(1);
    assert.deepEqual(await looks(ann, ann.id, 6), [true, true, true, true, true, true]);
  });

  it('takes a window without a sign for dead', async () => {
    assert.equal(await openWindow(1).isAlive(randomUUID()), false);
  });

  it('does not take one for dead whose sign cannot be read', async () => {
    disk.read = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
    await assert.rejects(openWindow(1).isAlive(randomUUID()), /EIO/);
  });

  it('takes a window for dead at once whose process has ended, and removes its sign', async () => {
    const bob = openWindow(2);
    await bob.beat();
    assert.equal(await openWindow(1).isAlive(bob.id), true);
    running.delete(2);
    assert.equal(await openWindow(1).isAlive(bob.id), false);
    assert.deepEqual(await disk.list(folder), []);
  });

  it('waits for four looks at the same sign of another computer, whose processes it cannot see', async () => {
    const bob = openWindow(7, 'another container');
    await bob.beat();
    assert.deepEqual(await looks(openWindow(1), bob.id, 5), [true, true, true, false, false]);
    assert.equal((await disk.list(folder)).length, 1, 'its sign stays');
  });

  it('counts only looks that are a heartbeat apart, also by a clock that was set back', async () => {
    const bob = openWindow(7, 'another container');
    await bob.beat();
    const ann = openWindow(1);
    for (let look = 0; look < 20; look++) assert.equal(await ann.isAlive(bob.id), true);
    time.jump(heartbeat - 1);
    assert.equal(await ann.isAlive(bob.id), true);
    time.jump(1 - heartbeat);
    const seen: boolean[] = [];
    for (let look = 0; look < 3; look++) {
      time.jump(-heartbeat);
      seen.push(await ann.isAlive(bob.id));
    }
    assert.deepEqual(seen, [true, true, false]);
  });

  it('begins to count anew when the sign changes', async () => {
    const bob = openWindow(7, 'another container');
    await bob.beat();
    const ann = openWindow(1);
    assert.deepEqual(await looks(ann, bob.id, 3), [true, true, true]);
    await bob.beat();
    assert.deepEqual(await looks(ann, bob.id, 4), [true, true, true, false]);
  });

  for (const text of ['', '[', '7', 'null', '{}', '{"pid":9}', '{"scope":"here"}', '{"pid":"9","scope":"here"}']) {
    it(`counts only silence where the sign is ${text === '' ? 'empty' : text}`, async () => {
      const other = randomUUID();
      await disk.create(join(folder, `${other}.window`), text, 'quick');
      assert.deepEqual(await looks(openWindow(1), other, 4), [true, true, true, false]);
    });
  }

  for (const pid of [0, -1, 1.5]) {
    it(`asks for no process of the number ${pid}`, async () => {
      const other = randomUUID();
      await disk.create(join(folder, `${other}.window`), JSON.stringify({ pid, scope: 'here' }), 'quick');
      assert.equal(await openWindow(1).isAlive(other), true);
    });
  }

  it('compares other things that should change at the pace that is asked for', () => {
    const ann = openWindow(1);
    const silent: boolean[] = [];
    for (let look = 0; look < 4; look++) {
      silent.push(ann.isSilent('file', 'half', 500));
      time.jump(500);
    }
    assert.deepEqual(silent, [false, false, false, true]);
    assert.equal(ann.isSilent('other file', 'half', 500), false);
  });
});

describe('the processes of this computer', () => {
  it('are known by their number, and this one runs', () => {
    assert.ok(systemProcesses.isRunning(process.pid));
    assert.ok(systemProcesses.isRunning(process.ppid), 'whoever it belongs to');
    assert.ok(!systemProcesses.isRunning(2 ** 22 + 1));
  });

  it('are those of this boot: the scope says the same each time, without a line break', () => {
    assert.equal(systemProcesses.scope, systemProcesses.scope);
    const [platform, host, ...rest] = JSON.parse(systemProcesses.scope);
    assert.deepEqual([platform, typeof host, rest.length], [process.platform, 'string', 2]);
    if (process.platform === 'linux') {
      assert.match(rest[0], /^[0-9a-f-]{36}$/);
      assert.match(rest[1], /^pid:\[\d+\]$/);
    }
  });
});

describe('cleaning up behind closed windows', () => {
  const [dead, alive, run] = [randomUUID(), randomUUID(), randomUUID()];
  const half = (window: string) => `${run}.run.json.${window}.tmp`;

  it('removes what dead windows left half-written, and asks for those that left a sign', async () => {
    const disk = createMemoryDisk();
    await disk.makeFolder(folder);
    const kept = [half(alive), `${alive}.window`, `${dead}.window`, `${run}.run.json`, 'readme.txt.tmp', 'a.tmp.old'];
    for (const file of [half(dead), `${dead}.window.3.tmp`, ...kept])
      await disk.create(join(folder, file), '{', 'quick');
    const asked: string[] = [];
    const owner = {
      isAlive: async (id: string) => {
        asked.push(id);
        return id === alive;
      },
    };
    await cleanUp(folder, disk, owner);
    assert.deepEqual((await disk.list(folder)).toSorted(), kept.toSorted());
    assert.deepEqual(asked.toSorted(), [dead, dead, dead, alive, alive].toSorted());
  });
});
