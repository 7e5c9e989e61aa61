import assert from 'node:assert/strict';
import type { Ec2, SnapshotQuery } from '../../../../client/src/ec2/ec2';
import { readProgress } from '../../../../client/src/runs/watching/read-progress';
import { fakeEc2, image, snapshot } from '../../ec2/support/fake-ec2';

const description = 'Created by CreateImage(i-1) for ami-1*';
const device = (snapshotId?: string) => ({ deviceName: '/dev/sda1', snapshotId });

describe('the snapshots of a watched image', () => {
  it('are read in one call for all images, where the images list them', async () => {
    const { ec2, asked } = account([['snap-1', 'snap-2', 'snap-3']]);
    const images = [
      { description, image: image('ami-1', 'a', { devices: [device('snap-1'), device('snap-3')] }) },
      { description, image: image('ami-2', 'b', { devices: [device('snap-2'), device()] }) },
    ];
    const progress = await readProgress(ec2, images, {});
    assert.deepEqual(ids(progress.get('ami-1')), ['snap-1', 'snap-3']);
    assert.deepEqual(ids(progress.get('ami-2')), ['snap-2']);
    assert.deepEqual(asked, [{ ids: ['snap-1', 'snap-3', 'snap-2'], nextToken: undefined }]);
  });

  it('are found by what EC2 writes into them until the image lists them, on whichever page', async () => {
    const { ec2, asked } = account([[], ['snap-1'], ['snap-2']]);
    const progress = await readProgress(
      ec2,
      [{ description, image: image('ami-1', 'a', { devices: [device()] }) }],
      {},
    );
    assert.deepEqual(ids(progress.get('ami-1')), ['snap-1', 'snap-2']);
    assert.deepEqual(asked, [
      { description, nextToken: undefined },
      { description, nextToken: '1' },
      { description, nextToken: '2' },
    ]);
  });

  it('are searched for where EC2 lists none of the ids that the image has', async () => {
    const { ec2, asked } = account([[]]);
    const images = [{ description, image: image('ami-1', 'a', { devices: [device('snap-1')] }) }];
    assert.deepEqual(ids((await readProgress(ec2, images, {})).get('ami-1')), []);
    assert.equal(asked.length, 2);
  });

  it('end where a token leads in a circle', async () => {
    const snapshots: Ec2['snapshots'] = async () => ({ items: [], nextToken: 'again' });
    const images = [{ description, image: image('ami-1', 'a') }];
    assert.deepEqual(ids((await readProgress(fakeEc2({ snapshots }), images, {})).get('ami-1')), []);
  });
});

function ids(snapshots: readonly { readonly id: string }[] | undefined): readonly string[] | undefined {
  return snapshots?.map(({ id }) => id);
}

/** An account whose answers come in these pages. */
function account(pages: readonly (readonly string[])[]) {
  const asked: SnapshotQuery[] = [];
  const snapshots: Ec2['snapshots'] = async query => {
    asked.push(query);
    const index = Number(query.nextToken ?? 0);
    const nextToken = index + 1 < pages.length ? String(index + 1) : undefined;
    return { items: (pages[index] ?? []).map(snapshot), nextToken };
  };
  return { ec2: fakeEc2({ snapshots }), asked };
}
