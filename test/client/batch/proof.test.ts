import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendBatch } from '../../../client/src/batch/send-batch';
import { allPages } from '../../../client/src/ec2/all-pages';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { RunOrder } from '../../../client/src/runs/order';
import type { Run } from '../../../client/src/runs/run';
import { crowd } from '../../../client/src/sandbox/worlds/crowd';
import { createMemoryDisk } from '../runs/support/memory-disk';
import { outcomeOf } from '../runs/support/outcome-of';
import { openScene, type Scene, type Window } from '../runs/support/scene';
import { gatesOf } from './support/gates';

const count = 200;
const { signal } = new AbortController();

/** What goes wrong, by the index of the request that it happens to. */
const faults = { throttled: 20, nameTaken: 60, refused: 100, instanceGone: 140, lost: 180 } as const;
/** Its reply is lost as well, but EC2 has acted. */
const lostAfterActing = 190;

describe('200 instances at once', function () {
  this.timeout(120_000);
  let scene: Scene;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-batch-'));
    await writeFile(join(folder, 'world.json'), JSON.stringify(crowd(count + 1)));
  });

  beforeEach(async () => {
    scene = await openScene({ world: join(folder, 'world.json') });
  });

  afterEach(() => scene.close());
  after(() => rm(folder, { recursive: true, force: true }));

  it('gives 195 images, five explained, in one message, with nothing doubled', async () => {
    const orders = await ordersOf(scene);
    const window = await scene.openWindow({ disk: createMemoryDisk(), connect: faultyFor(orders), history: 1000 });
    await window.runs.resume();
    await spoil(scene, orders);
    const sending = send(scene, window, orders);
    await scene.time.until(() => window.notices.length > 0);
    assert.deepEqual(await sending, []);

    assert.equal(window.runs.list().length, count);
    assert.deepEqual(countOutcomes(window.runs.list()), {
      available: 195,
      'not created: name-taken': 1,
      'not created: not-found': 1,
      'not created: refused (InvalidInstanceID.NotFound)': 1,
      'not created: refused (RequestLimitExceeded)': 1,
      'not created: refused (UnauthorizedOperation)': 1,
    });
    assert.equal(imagesOf(scene, orders).length, 195 + 1, 'one of each name, and that of somebody else');
    assert.equal(window.notices.length, 1);
    const [notice] = window.notices;
    assert.match(notice?.message ?? '', /^195 of 200 images are available\./);
    for (const index of Object.values(faults)) {
      assert.ok(notice?.message.includes(`Image ${nameOf(orders[index])} was not created`), `request ${index}`);
    }
    assert.deepEqual(
      notice?.actions.map(({ kind }) => kind),
      ['retry-failed', 'show-in-tree'],
    );
  });

  it('is never throttled by its own pace, and keeps below the snapshots that may be pending', async () => {
    const orders = await ordersOf(scene);
    const window = await scene.openWindow({ disk: createMemoryDisk(), history: 1000 });
    const sending = send(scene, window, orders);
    await scene.time.until(() => window.notices.length > 0);
    await sending;
    assert.match(window.notices[0]?.message ?? '', /^All 200 images are available\.$/);
    assert.equal(scene.calls('CreateImage'), count);
  });

  it('keeps to one pace with another batch and a single image of the same account and region', async () => {
    const orders = await ordersOf(scene);
    const window = await scene.openWindow({ disk: createMemoryDisk(), history: 1000 });
    const gates = gatesOf(scene, window);
    const [single, ...several] = orders;
    assert.ok(single);
    const sending = [
      send(scene, window, several.slice(0, 100), gates),
      send(scene, window, several.slice(100), gates),
      gates
        .of(single.target)
        .turn(signal)
        .then(() => window.runs.start(single, signal)),
    ];
    await scene.time.until(() => window.notices.length === 3);
    await Promise.all(sending);
    assert.deepEqual(countOutcomes(window.runs.list()), { available: count });
    assert.equal(scene.calls('CreateImage'), count, 'none was throttled and sent again');
  });

  it('is told whole and once after the window was killed in the middle, and what was not sent is not sent', async () => {
    const orders = await ordersOf(scene);
    const disk = createMemoryDisk();
    const killed = await scene.openWindow({ disk, pid: 1, isRunning: () => true, history: 1000 });
    void send(scene, killed, orders);
    await scene.time.until(() => scene.calls('CreateImage') >= 60);
    await killed.runs.dispose();
    const sent = scene.calls('CreateImage');

    const next = await scene.openWindow({ disk, pid: 2, isRunning: pid => pid === 2, history: 1000 });
    await next.runs.resume();
    await scene.time.until(() => next.notices.length > 0);

    const outcomes = countOutcomes(next.runs.list());
    assert.equal(scene.calls('CreateImage'), sent, 'nothing was sent after the kill');
    assert.equal(imagesOf(scene, orders).length, outcomes.available);
    assert.equal((outcomes.available ?? 0) + (outcomes['not created: interrupted'] ?? 0), count);
    assert.deepEqual([killed.notices.length, next.notices.length], [0, 1]);
    assert.ok(next.notices[0]?.message.startsWith(`${outcomes.available} of 200 images are available.`));
  });
});

async function ordersOf(scene: Scene): Promise<readonly RunOrder[]> {
  const ec2 = await scene.connect();
  const instances = await allPages(nextToken => ec2.instances({ nextToken, maxResults: 1000 }));
  // Of the first one an image is pending in this world.
  return instances.slice(1, count + 1).map(({ id, devices }, index) => ({
    request: { InstanceId: id, Name: `fleet-${index}` },
    target: scene.target,
    instance: { id },
    plan: {
      reboot: 'reboots',
      devicesIn: devices.map(({ deviceName }) => deviceName),
      devicesOut: [],
      firstSnapshots: [],
    },
  }));
}

/** What happens in the account between the plan and the sending. */
async function spoil(scene: Scene, orders: readonly RunOrder[]): Promise<void> {
  const ec2 = await scene.connect();
  const other = orders[faults.nameTaken + 1]?.instance.id;
  await ec2.createImage({ InstanceId: other, Name: nameOf(orders[faults.nameTaken]), NoReboot: true });
  scene.sandbox.advance(120_000);
}

function faultyFor(orders: readonly RunOrder[]) {
  const nameAt = (index: number) => nameOf(orders[index]);
  return async (ec2: Ec2): Promise<Ec2> => ({
    ...ec2,
    createImage: async (request, options) => {
      await options?.beforeSending?.();
      switch (request.Name) {
        case nameAt(faults.throttled):
          throw new AwsFailure({ code: 'RequestLimitExceeded', message: '', reach: 'throttled' });
        case nameAt(faults.refused):
          throw new AwsFailure({ code: 'UnauthorizedOperation', message: '', reach: 'refused', status: 403 });
        case nameAt(faults.instanceGone):
          return ec2.createImage({ ...request, InstanceId: 'i-0000000000000dead' }, options);
        case nameAt(faults.lost):
          throw new AwsFailure({ code: 'TimeoutError', message: '', reach: 'unknown' });
        case nameAt(lostAfterActing):
          await ec2.createImage(request, options);
          throw new AwsFailure({ code: 'TimeoutError', message: '', reach: 'unknown' });
        default:
          return ec2.createImage(request, options);
      }
    },
  });
}

function send(scene: Scene, window: Window, orders: readonly RunOrder[], gates = gatesOf(scene, window)) {
  return sendBatch(orders, { record: order => window.runs.record(order), gates }, signal);
}

function nameOf(order: RunOrder | undefined): string {
  return String(order?.request.Name);
}

function imagesOf(scene: Scene, orders: readonly RunOrder[]) {
  const names = new Set(orders.map(nameOf));
  return scene.sandbox
    .state()
    .places.flatMap(({ images }) => images)
    .filter(({ name }) => names.has(name));
}

function countOutcomes(runs: readonly Run[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const run of runs) counts[outcomeOf(run)] = (counts[outcomeOf(run)] ?? 0) + 1;
  return counts;
}
