import assert from 'node:assert/strict';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { ImageLineage } from '../../../client/src/lineage/image-lineage';
import { lineageStages } from '../../../client/src/lineage/lineage-stages';
import { readLineage } from '../../../client/src/lineage/read-lineage';
import { lineagePage } from '../../../client/src/views/pages/lineage/lineage-page';
import { failure, fakeEc2, image, instance, snapshot } from '../ec2/support/fake-ec2';

const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
const gibibyte = 2 ** 30;

const web3 = image('ami-3', 'web-2026-03-01', {
  created: '2026-03-01T00:00:00Z',
  sourceInstanceId: 'i-1',
  sourceImageId: 'ami-base',
  devices: [{ deviceName: '/dev/xvda', snapshotId: 'snap-3', size: 8 }],
});
const web1 = image('ami-1', 'web-2026-01-01', {
  created: '2026-01-01T00:00:00Z',
  devices: [
    { deviceName: '/dev/xvda', snapshotId: 'snap-1', size: 8 },
    { deviceName: '/dev/sdf', snapshotId: 'snap-shared', size: 100 },
  ],
});
const web2 = image('ami-2', 'web-2026-02-01', {
  created: '2026-02-01T00:00:00Z',
  devices: [
    { deviceName: '/dev/xvda', snapshotId: 'snap-2', size: 8 },
    { deviceName: '/dev/sdf', snapshotId: 'snap-shared', size: 100 },
  ],
});
const other = image('ami-9', 'orders-2026-01-01');

function account(calls: Partial<Ec2> = {}): Ec2 {
  const images = [web3, web1, other, web2];
  return fakeEc2({
    images: async ({ ids, sourceImageIds }) => ({
      items: sourceImageIds === undefined ? images.filter(({ id }) => ids === undefined || ids.includes(id)) : [],
    }),
    instances: async () => ({ items: [instance('i-1', { tags: { Name: 'web' } })] }),
    snapshots: async ({ ids = [] }) => ({
      items: ids.map(id => ({ ...snapshot(id), fullSize: id === 'snap-2' ? undefined : 2 * gibibyte })),
    }),
    imageSharing: async () => [],
    imageReferences: async () => ({
      items: [{ imageId: 'ami-3', kind: 'ec2:Instance', arn: 'arn:aws:ec2:us-east-1:1:instance/i-77' }],
    }),
    imageAncestry: async () => [
      { id: 'ami-base', created: '2025-06-01T00:00:00Z', region: 'us-east-1' },
      { id: 'ami-root', ownerAlias: 'amazon', created: '2025-01-01T00:00:00Z' },
    ],
    ...calls,
  });
}

async function read(calls: Partial<Ec2> = {}): Promise<ImageLineage> {
  const ec2 = account(calls);
  const sources = { connect: async () => ec2, explain: ({ code }: { readonly code: string }) => `EC2 said ${code}.` };
  const lineage = await readLineage('ami-3', target, sources, {});
  assert.ok(lineage);
  return lineage;
}

describe('the lineage of an image', () => {
  it('goes from its root over its instance to what uses it', async () => {
    const stages = lineageStages(await read());
    assert.deepEqual(
      stages.map(({ title, things }) => `${title}: ${things.map(({ name }) => name).join(', ')}`),
      ['Base images: amazon: ami-root, ami-base', 'Instance: web', 'Image: web-2026-03-01', 'Used by: instance i-77'],
    );
  });

  it('says which permission is missing, and still names what the image itself was made of', async () => {
    const lineage = await read({
      imageAncestry: async () => Promise.reject(failure('UnauthorizedOperation', 'refused')),
    });
    const [base] = lineageStages(lineage);
    assert.deepEqual(base, {
      title: 'Base images',
      things: [{ name: 'ami-base', id: 'ami-base', note: '' }],
      unread: 'EC2 said UnauthorizedOperation.',
    });
  });

  it('says that its instance no longer exists', async () => {
    const lineage = await read({
      instances: async () => Promise.reject(failure('InvalidInstanceID.NotFound', 'refused')),
    });
    const stage = lineageStages(lineage).find(({ title }) => title === 'Instance');
    assert.deepEqual(stage?.things, [{ name: 'i-1', id: 'i-1', note: 'no longer exists' }]);
  });

  it('counts a snapshot that two of the family have once, for the older one', async () => {
    const { family } = await read();
    assert.equal(family.kind, 'known');
    assert.deepEqual(
      family.kind === 'known' &&
        family.value.members.map(({ id, bytes, isAtMost, total }) => [
          id,
          bytes / gibibyte,
          isAtMost,
          total / gibibyte,
        ]),
      [
        ['ami-1', 4, false, 4],
        ['ami-2', 8, true, 12],
        ['ami-3', 2, false, 14],
      ],
    );
  });

  it('is an empty answer for an image that is not there', async () => {
    const ec2 = account();
    const sources = { connect: async () => ec2, explain: () => '' };
    assert.equal(await readLineage('ami-0', target, sources, {}), undefined);
  });
});

describe('the page of a lineage', () => {
  const options = { title: 'Lineage', language: 'en', actions: [] };

  it('has each picture once more as a table, and each picture a label', async () => {
    const page = lineagePage(await read(), options);
    assert.equal(page.match(/<svg [^>]*role="img" aria-label="[^"]+"/g)?.length, 2);
    assert.match(page, /<table aria-label="Lineage">/);
    assert.match(page, /<table aria-label="Size of the family">/);
    for (const text of ['amazon: ami-root', 'web-2026-02-01', 'at most 8 GiB', '14 GiB', 'i-77']) {
      assert.ok(page.includes(text), text);
    }
  });

  it('shows hostile names as text, in the pictures too', async () => {
    const name = '"><script>alert(1)</script>';
    const lineage = await read({ instances: async () => ({ items: [instance('i-1', { tags: { Name: name } })] }) });
    const page = lineagePage(lineage, options);
    assert.ok(!page.includes('<script'));
    assert.ok(page.includes('script&#62;alert(1)'));
  });

  it('is drawn for a family of a thousand, and for one without sizes', async () => {
    const lineage = await read();
    const members = Array.from({ length: 1000 }, (_, index) => ({
      id: `ami-${index}`,
      name: `web-${index}`,
      created: new Date(index * 86_400_000).toISOString(),
      bytes: gibibyte,
      isAtMost: false,
      total: (index + 1) * gibibyte,
    }));
    const drawn = lineagePage({ ...lineage, family: { kind: 'known', value: { name: 'web-*', members } } }, options);
    assert.ok(!/NaN|Infinity/.test(drawn));
    const none = { name: 'web-*', members: members.slice(0, 1).map(each => ({ ...each, bytes: 0, total: 0 })) };
    const empty = lineagePage({ ...lineage, family: { kind: 'known', value: none } }, options);
    assert.ok(!/NaN|Infinity|undefined/.test(empty));
  });
});
