import assert from 'node:assert/strict';
import { AwsFailure, type FailureData } from '../../../../client/src/ec2/aws-failure';
import type { CallOptions, Ec2 } from '../../../../client/src/ec2/ec2';
import type { Image } from '../../../../client/src/ec2/model';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { SnapshotProgress } from '../../../../client/src/runs/run';
import { TargetWatch } from '../../../../client/src/runs/watching/target-watch';
import type { WatchedImage } from '../../../../client/src/runs/watching/watched-image';
import { fakeEc2, image, snapshot } from '../../ec2/support/fake-ec2';
import { createVirtualTime, type VirtualTime } from '../support/virtual-time';

const start = Date.parse('2026-11-23T12:00:00Z');
const offline = new AwsFailure({ code: 'ENOTFOUND', message: '', reach: 'never-sent' });
const throttled = new AwsFailure({ code: 'RequestLimitExceeded', message: '', reach: 'throttled' });

interface Seen {
  readonly id: string;
  readonly image: Image['state'] | undefined;
  readonly snapshots: readonly SnapshotProgress[];
  readonly at: string;
}

/** A target with images, and what the watch has told of them. */
class Scene {
  readonly time: VirtualTime = createVirtualTime(start);
  readonly asked: { readonly ids: readonly string[]; readonly options: CallOptions | undefined }[] = [];
  readonly seen: Seen[] = [];
  readonly failed: { readonly id: string; readonly failure: FailureData; readonly at: string }[] = [];
  readonly log: string[] = [];
  watched: readonly WatchedImage[] = [];
  held: (() => readonly WatchedImage[]) | undefined;
  account = '123456789012';
  /** What DescribeImages does instead of answering with all of them. */
  images: Ec2['images'] = async ({ ids = [] }) => ({ items: ids.map(id => image(id, id, { state: 'pending' })) });
  snapshots: Ec2['snapshots'] = async () => ({ items: [] });
  readonly watch: TargetWatch;

  constructor() {
    const ec2 = fakeEc2({
      images: async (query, options) => {
        this.asked.push({ ids: query.ids ?? [], options });
        return this.images(query, options);
      },
      snapshots: (...args) => this.snapshots(...args),
      callerIdentity: async () => ({ account: this.account, arn: '' }),
    });
    this.watch = new TargetWatch({
      clock: this.time.clock,
      log: { info: line => this.log.push(line), error: line => this.log.push(line) },
      policy: awsPolicy,
      connect: async () => ec2,
      images: () => this.watched,
      heldImages: async () => this.held?.() ?? this.watched,
    });
  }

  add(id: string, changes: Partial<WatchedImage> = {}): void {
    const own: WatchedImage = {
      runId: `run of ${id}`,
      imageId: id,
      target: { profile: 'prod', region: 'us-east-1', account: '123456789012' },
      since: '2026-11-23T12:00:00.000Z',
      description: `for ${id}*`,
      isHeldUp: false,
      seen: async (found, snapshots, at) => void this.seen.push({ id, image: found?.state, snapshots, at }),
      failed: async (failure, at) => void this.failed.push({ id, failure, at }),
      ...changes,
    };
    this.watched = [...this.watched, own];
  }

  /** Seconds after the beginning at which EC2 was asked. */
  async looksWithin(seconds: number): Promise<readonly number[]> {
    const looks: number[] = [];
    const asUsual = this.images;
    this.images = (...args) => {
      looks.push((this.time.clock.now() - start) / 1000);
      return asUsual(...args);
    };
    await this.time.pass(seconds * 1000);
    return looks;
  }
}

describe('the watch of a target', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.watch.dispose());

  it('looks at all its images in one call, and tells each what EC2 says of it', async () => {
    scene.add('ami-1');
    scene.add('ami-2');
    scene.add('ami-2');
    scene.snapshots = async () => ({ items: [snapshot('snap-1')] });
    scene.watch.join();
    await scene.time.pass(15_000);
    assert.deepEqual(
      scene.asked.map(({ ids }) => ids),
      [['ami-1', 'ami-2']],
    );
    assert.deepEqual(
      scene.seen.map(({ id, image, snapshots, at }) => [id, image, snapshots.map(each => each.id), at]),
      [
        ['ami-1', 'pending', ['snap-1'], '2026-11-23T12:00:15.000Z'],
        ['ami-2', 'pending', ['snap-1'], '2026-11-23T12:00:15.000Z'],
        ['ami-2', 'pending', ['snap-1'], '2026-11-23T12:00:15.000Z'],
      ],
    );
  });

  it('grows slower from look to look, and quick again when something joins', async () => {
    scene.add('ami-1');
    scene.watch.join();
    assert.deepEqual(await scene.looksWithin(70), [15, 37.5]);
    scene.watch.join();
    assert.deepEqual(await scene.looksWithin(40), [85, 107.5]);
  });

  it('slows down to two minutes for an image that has been pending for an hour, but not beside a young one', async () => {
    scene.add('ami-1', { since: '2026-11-23T11:00:00.000Z' });
    scene.watch.join();
    assert.deepEqual(await scene.looksWithin(140), [15, 135]);
    scene.add('ami-2', { since: '2026-11-23T12:02:00.000Z' });
    assert.deepEqual(await scene.looksWithin(200), [255, 305.625]);
  });

  it('ends when nothing is left to look at', async () => {
    scene.add('ami-1', {
      seen: async () => {
        scene.watched = [];
      },
    });
    scene.watch.join();
    assert.deepEqual(await scene.looksWithin(3_600), [15]);
    assert.equal(scene.time.timers, 0);
  });

  it('asks nothing where another window has taken over all of it', async () => {
    scene.add('ami-1');
    scene.held = () => {
      scene.watched = [];
      return [];
    };
    scene.watch.join();
    await scene.time.pass(3_600_000);
    assert.deepEqual(scene.asked, []);
    assert.equal(scene.time.timers, 0);
  });

  it('looks at once when a person asks, who may then be asked to sign in', async () => {
    scene.add('ami-1');
    scene.watch.join();
    scene.watch.checkNow();
    await scene.time.pass(22_500);
    assert.deepEqual(
      scene.asked.map(({ options }) => options?.background),
      [false, true],
    );
  });

  it('looks again at once after a look during which a person asked or something joined', async () => {
    scene.add('ami-1');
    const asUsual = scene.images;
    let answer = () => {};
    scene.images = async (...args) => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      scene.images = asUsual;
      return asUsual(...args);
    };
    scene.watch.checkNow();
    await scene.time.pass(0);
    scene.watch.join();
    scene.watch.checkNow();
    scene.watch.join();
    assert.equal(scene.asked.length, 1, 'one look at a time');
    answer();
    await scene.time.pass(0);
    assert.deepEqual(
      scene.asked.map(({ options }) => options?.background),
      [false, false],
      'the person comes first',
    );
    assert.equal(scene.time.timers, 1);
  });

  it('tells every image why EC2 cannot be asked, and goes on', async () => {
    scene.add('ami-1');
    scene.add('ami-2');
    const asUsual = scene.images;
    scene.images = () => Promise.reject(offline);
    scene.watch.join();
    await scene.time.pass(15_000);
    assert.deepEqual(
      scene.failed.map(({ id, failure, at }) => [id, failure.code, at]),
      [
        ['ami-1', 'ENOTFOUND', '2026-11-23T12:00:15.000Z'],
        ['ami-2', 'ENOTFOUND', '2026-11-23T12:00:15.000Z'],
      ],
    );
    assert.deepEqual(scene.log, ['EC2 could not be asked for the images: ENOTFOUND']);
    scene.images = asUsual;
    await scene.time.pass(15_000);
    assert.equal(scene.seen.length, 2);
  });

  it('waits twice as long with every throttling in a row, and as before when EC2 answers again', async () => {
    scene.add('ami-1');
    const asUsual = scene.images;
    scene.images = () => Promise.reject(throttled);
    scene.watch.join();
    assert.deepEqual(await scene.looksWithin(110), [15, 45, 105]);
    scene.images = asUsual;
    assert.deepEqual(await scene.looksWithin(140), [225, 247.5]);
  });

  it('forgets the throttling when a person asks, and when another failure follows', async () => {
    scene.add('ami-1');
    scene.images = () => Promise.reject(throttled);
    scene.watch.join();
    await scene.time.pass(50_000);
    scene.watch.checkNow();
    await scene.time.pass(0);
    scene.images = () => Promise.reject(offline);
    assert.deepEqual(await scene.looksWithin(50), [80, 95]);
  });

  it('tries once a minute while only a person can help', async () => {
    scene.add('ami-1', { isHeldUp: true });
    const asUsual = scene.images;
    scene.images = () => Promise.reject(offline);
    scene.watch.join();
    assert.deepEqual(await scene.looksWithin(140), [15, 75, 135]);
    scene.images = asUsual;
    assert.deepEqual(await scene.looksWithin(80), [195, 217.5]);
  });

  it('tells the states also where the snapshots cannot be read', async () => {
    scene.add('ami-1');
    scene.snapshots = () =>
      Promise.reject(new AwsFailure({ code: 'UnauthorizedOperation', message: '', reach: 'refused' }));
    scene.watch.join();
    await scene.time.pass(15_000);
    assert.deepEqual(
      scene.seen.map(({ image, snapshots }) => [image, snapshots]),
      [['pending', []]],
    );
    assert.deepEqual(scene.log, ['the snapshots could not be read: UnauthorizedOperation']);
  });

  it('says that an image is missing only of the account that it is in', async () => {
    scene.add('ami-1');
    scene.images = async () => ({ items: [] });
    scene.watch.join();
    await scene.time.pass(15_000);
    assert.deepEqual(
      scene.seen.map(({ image }) => image),
      [undefined],
    );
    scene.account = '999999999999';
    await scene.time.pass(30_000);
    assert.equal(scene.seen.length, 1);
    assert.deepEqual(
      scene.failed.map(({ failure }) => [failure.code, failure.message, failure.reach]),
      [['OtherAccount', '999999999999', 'never-sent']],
    );
  });

  it('goes on after a fault of its own, and says so in the log', async () => {
    scene.add('ami-1', { failed: () => Promise.reject(new Error('full')) });
    scene.images = () => Promise.reject(offline);
    scene.watch.join();
    assert.deepEqual(await scene.looksWithin(40), [15, 30]);
    assert.ok(scene.log.includes('a look at the images failed'));
  });

  it('is silent once it is closed, also in the middle of a look', async () => {
    scene.add('ami-1');
    scene.add('ami-2');
    const asUsual = scene.images;
    scene.images = async (...args) => {
      scene.watch.dispose();
      return asUsual(...args);
    };
    scene.watch.join();
    await scene.time.pass(15_000);
    assert.equal(scene.asked[0]?.options?.signal?.aborted, true);
    assert.deepEqual([scene.seen, scene.failed, scene.time.timers], [[], [], 0]);
    scene.watch.join();
    scene.watch.checkNow();
    await scene.time.pass(3_600_000);
    assert.equal(scene.asked.length, 1);
  });

  it('does not call it a failure when closing ended the call', async () => {
    scene.add('ami-1');
    scene.images = async () => {
      scene.watch.dispose();
      throw offline;
    };
    scene.watch.join();
    await scene.time.pass(15_000);
    assert.deepEqual([scene.failed, scene.log], [[], []]);
  });
});
