import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Disk } from '../../../../client/src/runs/storage/disk';
import { Leases } from '../../../../client/src/runs/storage/leases';
import { Owner } from '../../../../client/src/runs/storage/owner';
import { createMemoryDisk } from '../support/memory-disk';
import { createVirtualTime, type VirtualTime } from '../support/virtual-time';

const folder = '/leases';
const broken = Object.assign(new Error('EIO'), { code: 'EIO' });

describe('the files of leases', () => {
  let time: VirtualTime;
  let disk: Disk;
  let log: string[];
  beforeEach(() => {
    time = createVirtualTime(0);
    disk = createMemoryDisk();
    log = [];
  });

  const openWindow = (pid: number) => {
    const owner = new Owner({
      folder,
      disk,
      clock: time.clock,
      heartbeat: 10_000,
      process: { pid, scope: 'here', isRunning: () => true },
      failed: error => assert.fail(String(error)),
    });
    const leases = new Leases({ folder, disk, owner, log: { info: () => undefined, error: line => log.push(line) } });
    return { owner, leases };
  };
  const filesOf = async (name: string) => (await disk.list(folder)).filter(file => file.startsWith(`${name}.`));

  it('are one for each name: an older one is removed with the next holder', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    const lease = await ann.leases.take('run');
    assert.deepEqual(await filesOf('run'), ['run.1']);
    await lease?.release();
    await bob.leases.take('run');
    assert.deepEqual(await filesOf('run'), ['run.2']);
    assert.deepEqual(JSON.parse(await disk.read(join(folder, 'run.2'))), { owner: bob.owner.id });
  });

  it('are counted by their number, and files of other names or endings are none', async () => {
    await disk.makeFolder(folder);
    for (const file of ['run.9', 'run.10', 'run.x', 'run.11.tmp', 'runs.12', `run.${'9'.repeat(16)}`]) {
      await disk.create(join(folder, file), JSON.stringify({ owner: 'gone', released: true }), 'quick');
    }
    assert.ok(await openWindow(1).leases.take('run'));
    assert.ok((await filesOf('run')).includes('run.11'));
    assert.ok(!(await filesOf('run')).includes('run.10'));
  });

  it('free a name when they say so, or when they name the window itself', async () => {
    const ann = openWindow(1);
    await disk.makeFolder(folder);
    await disk.create(join(folder, 'own.1'), JSON.stringify({ owner: ann.owner.id }), 'quick');
    assert.ok(await ann.leases.take('own'), 'from an earlier life');
    await ann.owner.beat();
    await disk.create(join(folder, 'held.1'), JSON.stringify({ owner: ann.owner.id, released: false }), 'quick');
    assert.equal(await openWindow(2).leases.take('held'), undefined);
  });

  for (const text of ['', '{', 'null', '7', '{}', '{"owner":7}']) {
    it(`that hold ${text === '' ? 'nothing' : text} are free after four looks, half a second apart`, async () => {
      await disk.makeFolder(folder);
      await disk.create(join(folder, 'run.1'), text, 'quick');
      const { leases } = openWindow(1);
      const taken: boolean[] = [];
      for (let look = 0; look < 4; look++) {
        taken.push((await leases.take('run')) !== undefined);
        time.jump(500);
      }
      assert.deepEqual(taken, [false, false, false, true]);
    });
  }

  it('are made again by their holder where another program removed them', async () => {
    const lease = await openWindow(1).leases.take('run');
    await disk.remove(join(folder, 'run.1'));
    assert.equal(await lease?.check(), 'held');
    assert.deepEqual(await filesOf('run'), ['run.1']);
  });

  it('are lost where another window has taken their place meanwhile', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    const lease = await ann.leases.take('run');
    await disk.remove(join(folder, 'run.1'));
    assert.ok(await bob.leases.take('run'));
    assert.equal(await lease?.check(), 'held', 'the same file, until it is looked into');
    const { list } = disk;
    disk.list = async () => [];
    assert.equal(await lease?.check(), 'lost', 'which is of another window');
    disk.list = list;
    assert.equal(await lease?.check(), 'lost');
  });

  it('leave it open who holds a name while they cannot be read', async () => {
    const lease = await openWindow(1).leases.take('run');
    const { list } = disk;
    disk.list = () => Promise.reject(broken);
    assert.equal(await lease?.check(), 'unknown');
    assert.deepEqual(log, ['lease run could not be checked']);
    disk.list = list;
    assert.equal(await lease?.check(), 'held');
  });

  it('are written later where a release could not be, and the name stays taken until then', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    const lease = await ann.leases.take('run');
    assert.equal(ann.leases.isBehind(), false);
    const { rename } = disk;
    disk.rename = () => Promise.reject(broken);
    await lease?.release();
    assert.deepEqual([ann.leases.isBehind(), await bob.leases.take('run')], [true, undefined]);
    await ann.leases.flush();
    assert.equal(ann.leases.isBehind(), true);
    disk.rename = rename;
    await ann.leases.flush();
    assert.equal(ann.leases.isBehind(), false);
    assert.ok(await bob.leases.take('run'));
    assert.equal(log.length, 2);
  });

  it('are not held back by a release that is still to be written when the window takes the name again', async () => {
    const ann = openWindow(1);
    const lease = await ann.leases.take('run');
    const { rename } = disk;
    disk.rename = (from, to, durability) =>
      to.includes('run') ? Promise.reject(broken) : rename(from, to, durability);
    await lease?.release();
    disk.rename = rename;
    const again = await ann.leases.take('run');
    assert.equal(ann.leases.isBehind(), false);
    await ann.leases.flush();
    assert.equal(await again?.check(), 'held');
  });

  it('do not stay taken where nobody could see whether another window was first', async () => {
    const [ann, bob] = [openWindow(1), openWindow(2)];
    const { list } = disk;
    let lists = 0;
    disk.list = async path => {
      lists += 1;
      if (lists === 2) throw broken;
      return list(path);
    };
    await assert.rejects(ann.leases.take('run'), /EIO/);
    assert.ok(await bob.leases.take('run'));
    assert.equal(time.timers, 1, 'only the holder gives signs of life');
  });

  it('of a name that is forgotten are gone', async () => {
    const ann = openWindow(1);
    const lease = await ann.leases.take('run');
    disk.rename = () => Promise.reject(broken);
    await lease?.release();
    await ann.leases.forget('run');
    assert.deepEqual([await filesOf('run'), ann.leases.isBehind()], [[], false]);
  });

  it('have their folder again where somebody removed it', async () => {
    const { list } = disk;
    disk.list = () => Promise.reject(broken);
    await assert.rejects(openWindow(1).leases.take('run'), /EIO/);
    disk.list = list;
    assert.ok(await openWindow(1).leases.take('run'));
  });
});
