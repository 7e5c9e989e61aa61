import assert from 'node:assert/strict';
import { showImageDetails } from '../../../client/src/commands/show-image-details';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { image } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { fakeApp } from './support/fake-app';

const ec2: Partial<Ec2> = {
  images: async ({ ids = [] }) => ({ items: ids.map(id => image(id, 'web')) }),
  imageSharing: async () => [],
};
const run = makeRun('run-1', { imageId: 'ami-1' });

describe('Show Image Details', () => {
  it('shows the image of the tree, of a run, and of the page itself', async () => {
    for (const [place, id] of [
      [{ kind: 'image', image: image('ami-2', 'web') }, 'ami-2'],
      [{ kind: 'run', run }, 'ami-1'],
      [{ imageId: 'ami-3', target: { profile: 'prod', region: 'us-east-1' } }, 'ami-3'],
    ] as const) {
      const { app, done } = fakeApp({ ec2, runs: [run] });
      await showImageDetails.run(app, place);
      assert.deepEqual(done, [`show image ${id}`]);
    }
  });

  it('refuses in a workspace that is not trusted, and asks EC2 nothing', async () => {
    const asked: string[] = [];
    const spied = {
      images: async () => {
        asked.push('images');
        return { items: [] };
      },
    };
    const { app } = fakeApp({ ec2: spied, runs: [run], state: { kind: 'untrusted' } });
    await assert.rejects(async () => showImageDetails.run(app, { kind: 'run', run }), /Restricted Mode/);
    assert.deepEqual(asked, []);
  });

  it('refuses an image that does not exist', async () => {
    const { app } = fakeApp({ ec2: { images: async () => ({ items: [] }) }, runs: [run] });
    await assert.rejects(async () => showImageDetails.run(app, 'run-1'), {
      name: 'Refusal',
      message: 'Image ami-1 does not exist in region us-east-1.',
    });
  });

  it('does nothing for whatever else it is called with', async () => {
    for (const place of [undefined, null, 7, 'x', {}, { imageId: 1, target: {} }, { imageId: 'ami-1', target: null }]) {
      const { app, done } = fakeApp({ ec2 });
      await showImageDetails.run(app, place);
      assert.deepEqual(done, []);
    }
  });
});
