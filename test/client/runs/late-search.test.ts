import assert from 'node:assert/strict';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Image } from '../../../client/src/ec2/model';
import { LateSearch } from '../../../client/src/runs/late-search';
import { awsPolicy } from '../../../client/src/runs/policy';
import type { Run } from '../../../client/src/runs/run';
import { openStorage, type Storage } from '../../../client/src/runs/storage/open-storage';
import { end } from '../../../client/src/runs/transitions';
import { fakeEc2, image } from '../ec2/support/fake-ec2';
import { makeRun } from './support/make-run';
import { createMemoryDisk } from './support/memory-disk';
import { createVirtualTime, type VirtualTime } from './support/virtual-time';

const start = Date.parse('2026-11-23T12:00:00Z');
const sent = '2026-11-23T11:58:00.000Z';
const own = image('ami-1', 'web-2026', {
  sourceInstanceId: 'i-0123456789abcdef0',
  created: '2026-11-23T11:58:10.000Z',
});

describe('the late search for images of lost replies', () => {
  let time: VirtualTime;
  let storage: Storage;
  let search: LateSearch;
  /** Minutes after the end of the run at which EC2 was asked. */
  let asked: number[];
  let images: () => readonly Image[] | Error;
  let account: string;
  let adopted: Run[];
  let log: string[];

  beforeEach(async () => {
    time = createVirtualTime(start);
    asked = [];
    adopted = [];
    log = [];
    images = () => [];
    account = '123456789012';
    const failed = (what: string) => (error: unknown) => assert.fail(`${what}: ${error}`);
    const disk = createMemoryDisk();
    storage = await openStorage({
      folder: '/runs',
      disk,
      clock: time.clock,
      log: { info: line => log.push(line), error: line => log.push(line) },
      processes: { pid: 1, scope: 'here', isRunning: () => true },
      heartbeat: 10_000_000,
      history: () => 100,
      changed: () => undefined,
      failed,
    });
    const ec2 = fakeEc2({
      callerIdentity: async options => {
        assert.equal(options?.background, true, 'nobody waits for it');
        return { account, arn: '' };
      },
      images: async () => {
        asked.push((time.clock.now() - start) / 60_000);
        const answer = images();
        if (answer instanceof Error) throw answer;
        return { items: answer };
      },
    });
    search = new LateSearch(storage, {
      connect: async () => ec2,
      clock: time.clock,
      log: { info: line => log.push(line), error: line => log.push(line) },
      policy: () => awsPolicy,
      adopt: async run => void adopted.push(run),
      failed,
    });
  });
  afterEach(() => {
    search.dispose();
    storage.store.dispose();
  });

  const lost = (id = 'a') =>
    end(
      makeRun(id, { attempts: [{ sent, result: 'unknown' }] }),
      { kind: 'not-created', why: { kind: 'not-found' } },
      new Date(start).toISOString(),
    );

  it('looks five, fifteen and forty-five minutes after the end, and then no more', async () => {
    await storage.store.save(lost());
    search.schedule();
    await time.pass(24 * 3_600_000);
    assert.deepEqual(asked, [5, 15, 45]);
    assert.equal(storage.sessions.ids().length, 0, 'and holds nothing');
  });

  it('goes on where an earlier window left off', async () => {
    await storage.store.save(lost());
    time.jump(20 * 60_000);
    search.schedule();
    await time.pass(24 * 3_600_000);
    assert.deepEqual(asked, [45]);
  });

  it('waits for nothing where the clock was set back', async () => {
    await storage.store.save(lost());
    time.jump(-60_000);
    search.schedule();
    assert.equal(time.timers, 0);
  });

  it('adopts the image, which is then to be announced', async () => {
    await storage.store.save(lost());
    search.schedule();
    images = () => (asked.length === 2 ? [own] : []);
    await time.pass(20 * 60_000);
    const [run, ...others] = adopted;
    assert.deepEqual([run?.imageId, run?.isAdopted, run?.isAnnounced, others.length], ['ami-1', true, false, 0]);
    assert.equal(run?.state.kind, 'watching');
    assert.deepEqual(storage.sessions.ids(), ['a'], 'this window goes on with it');
  });

  it('plans each run once, and none that ended otherwise', async () => {
    await storage.store.save(lost());
    await storage.store.save(makeRun('b'));
    await storage.store.save(end(makeRun('c'), { kind: 'not-created', why: { kind: 'cancelled' } }, sent));
    await storage.store.save(end(makeRun('d'), { kind: 'available' }, sent));
    search.schedule();
    search.schedule();
    assert.equal(time.timers, 1);
  });

  it('finds nothing while EC2 cannot be asked, or in another account', async () => {
    await storage.store.save(lost());
    search.schedule();
    images = () => new AwsFailure({ code: 'ENOTFOUND', message: '', reach: 'never-sent' });
    await time.pass(6 * 60_000);
    account = '999999999999';
    images = () => [own];
    await time.pass(24 * 3_600_000);
    assert.deepEqual(asked, [5]);
    assert.deepEqual(log, [
      'the image of run a could not be searched for: ENOTFOUND',
      'the image of run a could not be searched for: OtherAccount',
      'the image of run a could not be searched for: OtherAccount',
    ]);
    assert.deepEqual([adopted, storage.sessions.ids()], [[], []]);
  });

  it('leaves alone what a person removed, or what another window holds, or what was found meanwhile', async () => {
    await storage.store.save(lost());
    search.schedule();
    await storage.store.remove('a');
    await time.pass(10 * 60_000);
    assert.deepEqual(asked, []);
    await storage.store.save(lost('b'));
    search.schedule();
    const lease = await storage.leases.take('b');
    await time.pass(10 * 60_000);
    assert.deepEqual(asked, []);
    await lease?.release();
    images = () => {
      void storage.store.recordChange('b', run => ({ ...run, state: { kind: 'stopped' } }));
      return [own];
    };
    await time.pass(60 * 60_000);
    assert.deepEqual([adopted, storage.sessions.ids()], [[], []]);
  });

  it('ends with the window', async () => {
    await storage.store.save(lost());
    search.schedule();
    search.dispose();
    assert.equal(time.timers, 0);
    search.schedule();
    assert.equal(time.timers, 0);
  });
});
