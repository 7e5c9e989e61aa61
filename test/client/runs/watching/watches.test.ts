import assert from 'node:assert/strict';
import type { TargetRef } from '../../../../client/src/ec2/target-ref';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { WatchedImage } from '../../../../client/src/runs/watching/watched-image';
import { Watches } from '../../../../client/src/runs/watching/watches';
import { fakeEc2, image } from '../../ec2/support/fake-ec2';
import { createVirtualTime } from '../support/virtual-time';

const prod: TargetRef = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
const ireland: TargetRef = { ...prod, region: 'eu-west-1' };

describe('the watches of a window', () => {
  const time = createVirtualTime(Date.parse('2026-11-23T12:00:00Z'));
  let asked: string[];
  let checked: string[];
  let images: WatchedImage[];
  let watches: Watches;

  beforeEach(() => {
    asked = [];
    checked = [];
    images = [];
    watches = new Watches({
      clock: time.clock,
      log: { info: () => undefined, error: () => assert.fail() },
      policy: () => awsPolicy,
      connect: async target =>
        fakeEc2({
          images: async ({ ids = [] }) => {
            asked.push(`${target.region}: ${ids.join(', ')}`);
            return { items: ids.map(id => image(id, id, { state: 'pending' })) };
          },
        }),
      images: () => images,
      check: async runId => {
        checked.push(runId);
        if (runId === 'lost') images = images.filter(each => each.runId !== runId);
      },
    });
  });
  afterEach(() => watches.dispose());

  it('ask once for the images of one target, and for each target by itself', async () => {
    images = [watched('a', 'ami-1', prod), watched('b', 'ami-2', ireland), watched('a', 'ami-3', prod)];
    watches.join(prod);
    watches.join(ireland);
    watches.join({ ...prod });
    await time.pass(15_000);
    assert.deepEqual(asked.toSorted(), ['eu-west-1: ami-2', 'us-east-1: ami-1, ami-3']);
  });

  it('look first whether this window still holds the runs, each once', async () => {
    images = [watched('a', 'ami-1', prod), watched('a', 'ami-2', prod), watched('lost', 'ami-3', prod)];
    watches.join(prod);
    await time.pass(15_000);
    assert.deepEqual(checked, ['a', 'lost']);
    assert.deepEqual(asked, ['us-east-1: ami-1, ami-2']);
  });

  it('all look at once when a person asks, and end with the window', async () => {
    images = [watched('a', 'ami-1', prod), watched('b', 'ami-2', ireland)];
    watches.join(prod);
    watches.join(ireland);
    watches.checkNow();
    await time.pass(0);
    assert.equal(asked.length, 2);
    watches.dispose();
    await time.pass(3_600_000);
    assert.deepEqual([asked.length, time.timers], [2, 0]);
  });

  function watched(runId: string, imageId: string, target: TargetRef): WatchedImage {
    return {
      runId,
      imageId,
      target,
      since: '2026-11-23T12:00:00.000Z',
      description: '',
      isHeldUp: false,
      seen: async () => undefined,
      failed: async () => undefined,
    };
  }
});
