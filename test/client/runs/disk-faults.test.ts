import assert from 'node:assert/strict';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { awsPolicy } from '../../../client/src/runs/policy';
import type { Run } from '../../../client/src/runs/run';
import { RunManager } from '../../../client/src/runs/run-manager';
import { Runs, type StartResult } from '../../../client/src/runs/runs';
import type { Disk } from '../../../client/src/runs/storage/disk';
import { fakeEc2, image } from '../ec2/support/fake-ec2';
import { createMemoryDisk } from './support/memory-disk';
import { outcomeOf } from './support/outcome-of';
import { createVirtualTime, type VirtualTime } from './support/virtual-time';

const codes = ['EIO', 'ENOSPC', 'EACCES', 'ENOENT'] as const;
const quarterOfAnHour = 900_000;
const counts = [1, 12] as const;
const order = {
  request: { InstanceId: 'i-0123456789abcdef0', Name: 'web-1' },
  target: { profile: 'prod', region: 'us-east-1', account: '123456789012' },
  instance: { id: 'i-0123456789abcdef0' },
};

/** Every operation of the disk in the life of a run fails, once or for a while, with each code. */
describe('a disk that fails', function () {
  this.timeout(600_000);

  for (const code of codes) {
    for (const count of counts) {
      it(`with ${code}, ${count === 1 ? 'once' : `${count} times`}, at any operation, loses no image and tells its end once`, async () => {
        const wrong: string[] = [];
        let tried = 0;
        for (let operation = 1; ; operation++) {
          const seen = await playWithFault({ operation, code, count });
          if (!seen.hasFailed) break;
          tried += 1;
          const fault = faultIn(seen);
          if (fault !== undefined) wrong.push(`operation ${operation} (${seen.failed}): ${fault}`);
        }
        console.log(`    ${code} × ${count}: ${tried} tried, ${wrong.length} failed`);
        assert.deepEqual(wrong, []);
        assert.ok(tried > 50, 'the life of a run has its operations');
      });
    }
  }
});

interface Seen {
  readonly hasFailed: boolean;
  readonly failed: string;
  /** Undefined if it rejected or never resolved. */
  readonly result: StartResult | undefined;
  readonly images: number;
  readonly records: readonly Run[];
  readonly told: readonly Run[];
  readonly timers: number;
}

/** One image that is available, recorded and told once; or nothing sent, and no more said about it than that. */
function faultIn({ result, images, records, told, timers }: Seen): string | undefined {
  if (result === undefined) return 'start did not resolve';
  if (timers > 0) return 'a timer is left';
  const outcomes = records.map(outcomeOf).join(', ');
  const summary = `${images} images, ${outcomes || 'no record'}, told ${told.length} times, start: ${result.kind}`;
  if (images === 1) return outcomes === 'available' && told.length === 1 ? undefined : summary;
  if (result.kind === 'not-stored') return images === 0 && outcomes === '' && told.length === 0 ? undefined : summary;
  const isTruthful = outcomes === 'not created: not-stored' || outcomes === 'not created: not-found';
  return images === 0 && isTruthful && told.length === 1 ? undefined : summary;
}

interface DiskFault {
  readonly operation: number;
  readonly code: string;
  readonly count: number;
}

async function playWithFault(fault: DiskFault): Promise<Seen> {
  const disk = createMemoryDisk();
  const time = createVirtualTime(Date.parse('2026-11-25T12:00:00Z'));
  const cloud = createCloud(time);
  const failing = failingDisk(disk, fault);
  const told: Run[] = [];
  const open = (disk: Disk, pid: number) =>
    new Runs({
      openManager: RunManager.open,
      folder: '/storage/runs',
      connect: async () => cloud.ec2,
      clock: time.clock,
      disk: time.track(disk),
      policy: () => awsPolicy,
      processes: { pid, scope: 'here', isRunning: other => other === pid },
      history: () => 100,
      log: { info: () => undefined, error: () => undefined },
      notifier: { started: () => undefined, ended: (_, runs) => told.push(...runs) },
    });
  const window = open(failing.disk, 1);
  let result: StartResult | undefined;
  await window.resume().catch(() => undefined);
  window.start(order).then(
    started => {
      result = started;
    },
    () => undefined,
  );
  await time.pass(quarterOfAnHour);
  await window.dispose();
  const next = open(disk, 2);
  await next.resume();
  await time.pass(quarterOfAnHour);
  const records = next.list();
  const { timers } = time;
  await next.dispose();
  return { ...failing.seen(), result, images: cloud.images(), records, told, timers };
}

/** Fails from the given operation on, so many times in a row. */
function failingDisk(sound: Disk, { operation, code, count }: DiskFault) {
  let operations = 0;
  let failed = '';
  const disk = new Proxy(sound, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function' || name === 'watch') return value;
      return async (...args: unknown[]) => {
        operations += 1;
        if (operations >= operation && operations < operation + count) {
          failed ||= `${String(name)} ${String(args[0]).split('/').at(-1)}`;
          throw Object.assign(new Error(`${code}: the disk failed`), { code });
        }
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { disk, seen: () => ({ hasFailed: failed !== '', failed }) };
}

/** An account whose images take two minutes. */
function createCloud(time: VirtualTime): { readonly ec2: Ec2; images(): number } {
  const made: { readonly id: string; readonly name: string; readonly at: number }[] = [];
  const now = () => time.clock.now();
  const ec2 = fakeEc2({
    images: async ({ ids, names }) => ({
      items: made
        .filter(({ id, name }) => ids?.includes(id) || names?.includes(name))
        .map(({ id, name, at }) =>
          image(id, name, {
            state: now() - at > 120_000 ? 'available' : 'pending',
            created: new Date(at).toISOString(),
            sourceInstanceId: order.instance.id,
          }),
        ),
    }),
    createImage: async ({ Name }, options) => {
      await options?.beforeSending?.();
      const id = `ami-${made.length + 1}`;
      made.push({ id, name: String(Name), at: now() });
      return { imageId: id };
    },
  });
  return { ec2: time.track(ec2, ['clockOffset']), images: () => made.length };
}
