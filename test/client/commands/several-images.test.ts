import assert from 'node:assert/strict';
import type { CleanUpOrder } from '../../../client/src/cleanup/doing/clean-ups';
import { copyId } from '../../../client/src/commands/copy-id';
import { deprecateImage } from '../../../client/src/commands/deprecate-image';
import { deregisterImage } from '../../../client/src/commands/deregister-image';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Image } from '../../../client/src/ec2/model';
import { image, instance } from '../ec2/support/fake-ec2';
import { fakeApp } from './support/fake-app';

const ids = ['ami-0000000000000000a', 'ami-0000000000000000b', 'ami-0000000000000000c'];
const images = ids.map((id, index) =>
  image(id, `web-${index}`, { devices: [{ deviceName: '/dev/xvda', snapshotId: `snap-${index}`, size: 8 }] }),
);
const nodes = images.map(each => ({ kind: 'image', image: each }));

/** A window on an account with three images, and what clean-ups it has started. */
function scene(all: readonly Image[] = images, calls: Partial<Ec2> = {}) {
  const started: CleanUpOrder[] = [];
  const fake = fakeApp({
    ec2: {
      images: async () => ({ items: all }),
      imageReferences: async () => ({ items: [] }),
      imageSharing: async () => [],
      lockedSnapshots: async () => ({ items: [] }),
      imagesInRecycleBin: async () => ({ items: [] }),
      snapshotsInRecycleBin: async () => ({ items: [] }),
      ...calls,
    },
  });
  const start = async (order: CleanUpOrder) => {
    started.push(order);
    return { kind: 'blocked', message: 'as far as the test goes' } as const;
  };
  const work = { ...fake.app.cleanUp.work(), start };
  return { ...fake, started, app: { ...fake.app, cleanUp: { ...fake.app.cleanUp, work: () => work } } };
}

describe('Deregister on several images', () => {
  it('asks once and hands all of them to the clean-up, with their snapshots', async () => {
    const { app, asked, started } = scene();
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => deregisterImage.run(app, nodes[0], nodes), /as far as the test goes/);
    assert.deepEqual(
      asked.questions.map(({ title }) => title),
      ['Deregister 3 images?'],
    );
    assert.deepEqual(
      started.flatMap(({ items }) => items.map(({ id, snapshotIds }) => [id, ...snapshotIds])),
      ids.map((id, index) => [id, `snap-${index}`]).toReversed(),
    );
  });

  it('keeps their snapshots if the person says so', async () => {
    const { app, asked, started } = scene();
    asked.confirmWith = () => 'Deregister, Keep Snapshots';
    await assert.rejects(async () => deregisterImage.run(app, nodes[0], nodes), /as far as the test goes/);
    const [order] = started;
    assert.deepEqual(order?.action, { kind: 'deregister', keepsSnapshots: true });
    assert.deepEqual(new Set(order.items.flatMap(({ bytes, snapshotIds }) => [bytes, ...snapshotIds])), new Set([0]));
    assert.deepEqual(
      asked.questions[0]?.answers.map(({ title }) => title),
      ['Review Again', 'Deregister, Keep Snapshots', 'Deregister and Delete Snapshots'],
    );
  });

  it('does nothing on Escape', async () => {
    const { app, started } = scene();
    await deregisterImage.run(app, nodes[0], nodes);
    assert.deepEqual(started, []);
  });

  it('leaves out a protected one only if the person says so', async () => {
    const [first, ...rest] = images;
    assert.ok(first);
    const { app, asked, started } = scene([{ ...first, protection: 'enabled-without-cooldown' }, ...rest]);
    await deregisterImage.run(app, nodes[0], nodes);
    assert.deepEqual([asked.questions.map(({ title }) => title), started], [['1 image is left out. Continue?'], []]);
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => deregisterImage.run(app, nodes[0], nodes), /as far as the test goes/);
    assert.deepEqual(
      started.flatMap(({ items }) => items.map(({ id }) => id)),
      ids.slice(1).toReversed(),
    );
  });

  it('wants words to be typed where something uses one of them', async () => {
    const reference = { imageId: ids[1] ?? '', kind: 'ec2:Instance', arn: 'arn:aws:ec2:us-east-1:1:instance/i-1' };
    const { app, asked, started } = scene(images, {
      imageReferences: async ({ imageIds }) => ({ items: imageIds.includes(reference.imageId) ? [reference] : [] }),
    });
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await deregisterImage.run(app, nodes[0], nodes);
    assert.match(asked.fields[0]?.prompt ?? '', /^Type web-1 to confirm$/);
    assert.deepEqual(started, []);
  });
});

describe('Deprecate on several images', () => {
  it('gives all of them one date, counted from today', async () => {
    const { app, asked, started } = scene();
    asked.typeWith = () => '90d';
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => deprecateImage.run(app, nodes[0], nodes), /as far as the test goes/);
    const [order] = started;
    assert.equal(order?.items.length, 3);
    assert.ok(order?.action.kind === 'deprecate');
    const days = (Date.parse(order.action.at) - Date.now()) / 86_400_000;
    assert.ok(days > 89 && days <= 90.1, String(days));
  });
});

describe('Copy ID on several rows', () => {
  it('copies one a line, of whatever kind they are', async () => {
    const { app, asked, done } = fakeApp();
    await copyId.run(app, nodes[0], [...nodes.slice(0, 2), { kind: 'instance', instance: instance('i-1') }]);
    assert.deepEqual(done, [`copy ${ids[0]}\n${ids[1]}\ni-1`]);
    assert.deepEqual(asked.told, ['Copied 3 IDs']);
  });
});
