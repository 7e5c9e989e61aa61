import assert from 'node:assert/strict';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import { type Image, type Instance, nameTag } from '../../../client/src/ec2/model';
import type { Listing } from '../../../client/src/facts/listing';
import {
  type AccountContent,
  type AccountNode,
  deviceNodes,
  failuresOf,
  groupNodes,
  rootNodes,
} from '../../../client/src/views/account/account-node';
import { accountRow } from '../../../client/src/views/account/account-row';
import { asTheyCome, type Grouping } from '../../../client/src/views/account/arrangement';

describe('the Account view', () => {
  it('has two groups that say how much is loaded', () => {
    const view = { ...empty, instances: ready([instance('i-1', 'web')]), images: { ...ready([]), more: true } };
    assert.deepEqual(rootNodes(view), [
      { kind: 'group', of: 'instances', count: 1, more: false },
      { kind: 'group', of: 'images', count: 0, more: true },
    ]);
  });

  it('says once why nothing could be read', () => {
    const view = { ...empty, instances: failed([]), images: { ...ready([]), state: 'loading' as const } };
    assert.deepEqual(kinds(rootNodes(view)), ['failure']);
  });

  it('keeps showing what is known when a newer reading fails', () => {
    const view = { ...empty, instances: { ...failed([instance('i-1', 'web')]), staleSince: '2026-11-23T18:00:00Z' } };
    assert.deepEqual(kinds(rootNodes(view)), ['group', 'group']);
    assert.deepEqual(kinds(groupNodes('instances', view)), ['instance', 'failure', 'note']);
    const [note] = groupNodes('instances', view).slice(-1);
    assert.ok(note?.kind === 'note');
    assert.doesNotMatch(note.text, /\dT\d/);
    assert.match(note.text, /2026/);
  });

  it('has every reason to tell, beside rows that are there, and each once', () => {
    const refused = new AwsFailure({ code: 'UnauthorizedOperation', message: 'No.', reach: 'refused' });
    const images = { ...failed<Image>([]), failure: refused };
    const sentences = (view: AccountContent) => failuresOf(view).map(({ sentence }) => sentence);
    assert.deepEqual(sentences({ ...empty, instances: ready([instance('i-1', 'web')]), images }), ['No.']);
    assert.deepEqual(sentences({ ...empty, instances: failed([instance('i-1', 'web')]), images }), ['Expired.', 'No.']);
    assert.deepEqual(sentences({ ...empty, instances: failed([]), images: failed([]) }), ['Expired.']);
    const ofRequest = (requestId: string) =>
      new AwsFailure({ code: 'AuthFailure', message: 'No.', reach: 'refused', requestId });
    const twice = {
      instances: { ...failed<Instance>([]), failure: ofRequest('1') },
      images: { ...images, failure: ofRequest('2') },
    };
    assert.deepEqual(sentences({ ...empty, ...twice }), ['No.']);
    assert.deepEqual(sentences(empty), []);
  });

  it('orders instances by name as people count, and images by age', () => {
    const instances = ready(['web-10', 'web-9', 'App'].map((name, index) => instance(`i-${index}`, name)));
    assert.deepEqual(names(groupNodes('instances', { ...empty, instances })), ['App', 'web-9', 'web-10']);
    const images = ready([image('old', '2026-01-01'), image('new', '2026-11-01')]);
    assert.deepEqual(names(groupNodes('images', { ...empty, images })), ['new', 'old']);
  });

  it('narrows to what matches every word of the filter, in any part', () => {
    const instances = ready([instance('i-1', 'web blue'), instance('i-2', 'web green'), instance('i-3', 'db')]);
    const filtered = (filter: string) =>
      names(groupNodes('instances', { ...empty, instances, arrangement: { ...asTheyCome, filter } }));
    assert.deepEqual(filtered('WEB'), ['web blue', 'web green']);
    assert.deepEqual(filtered('web running i-2'), ['web green']);
    assert.deepEqual(
      kinds(groupNodes('instances', { ...empty, instances, arrangement: { ...asTheyCome, filter: 'nothing' } })),
      ['note'],
    );
  });

  it('says how many of what is loaded match the filter', () => {
    const instances = ready([instance('i-1', 'web blue'), instance('i-2', 'db')]);
    const counts = (filter: string) =>
      rootNodes({ ...empty, instances, arrangement: { ...asTheyCome, filter } }).map(
        node => node.kind === 'group' && [node.matching, node.count],
      );
    assert.deepEqual(counts('web'), [
      [1, 2],
      [0, 0],
    ]);
    assert.deepEqual(counts('')[0], [undefined, 2]);
  });

  it('groups by what the person chose, and leaves alone what has no such thing', () => {
    const instances = ready([
      { ...instance('i-1', 'web'), type: 't3.large', tags: { Name: 'web', Stage: 'prod' } },
      { ...instance('i-2', 'db'), type: 'r6i.large' },
    ]);
    const view = { ...empty, instances, images: ready([image('old', '2026-01-01')]) };
    const grouped = (of: 'instances' | 'images', grouping: Grouping) =>
      groupNodes(of, { ...view, arrangement: { ...asTheyCome, grouping } }).map(node =>
        node.kind === 'subgroup' ? `${node.label}: ${names(node.nodes).join(', ')}` : node.kind,
      );
    assert.deepEqual(grouped('instances', { by: 'type' }), ['r6i.large: db', 't3.large: web']);
    assert.deepEqual(grouped('instances', { by: 'tag', key: 'Stage' }), ['prod: web', 'Untagged: db']);
    assert.deepEqual(grouped('images', { by: 'state' }), ['available: old']);
    assert.deepEqual(grouped('images', { by: 'type' }), ['image']);
  });

  it('offers the next page, and says so when there is nothing', () => {
    assert.deepEqual(kinds(groupNodes('images', { ...empty, images: { ...ready([]), more: true } })), ['note', 'more']);
    assert.deepEqual(kinds(groupNodes('images', empty)), ['note']);
    const loading = { ...empty, images: { ...ready<Image>([]), state: 'loading' as const } };
    assert.deepEqual(groupNodes('images', loading), [{ kind: 'note', text: 'Loading…', icon: 'loading' }]);
  });

  it('says that nothing matches in a row from which the filter can be cleared', () => {
    const filtered = { ...empty, arrangement: { ...empty.arrangement, filter: 'db' } };
    const [node] = groupNodes('images', filtered);
    assert.ok(node);
    const { label, context } = accountRow(node, 0);
    assert.deepEqual({ label, context }, { label: 'No loaded items match "db".', context: 'note.filtered' });
  });

  it('folds many instances, and then only, so that the images below them are in view', () => {
    const foldOf = (group: {
      readonly of: 'instances' | 'images';
      readonly count: number;
      readonly matching?: number;
    }) => {
      const { id, fold } = accountRow({ kind: 'group', more: false, ...group }, 0);
      return `${id} ${fold}`;
    };
    assert.equal(foldOf({ of: 'instances', count: 25 }), 'instances open');
    assert.equal(foldOf({ of: 'instances', count: 26 }), 'instances.many closed');
    assert.equal(foldOf({ of: 'instances', count: 1000, matching: 3 }), 'instances open');
    assert.equal(foldOf({ of: 'images', count: 1000 }), 'images open');
  });

  it('says of an instance that has ended that its volumes are gone with it', () => {
    const noteOf = (state: Instance['state']) => {
      const ended = {
        kind: 'instance' as const,
        instance: { ...instance('i-1', 'web'), state, devices: [] },
        selected: false,
      };
      const [node] = deviceNodes(ended, { volume: () => undefined, snapshot: () => undefined });
      return node?.kind === 'note' ? node.text : undefined;
    };
    assert.equal(noteOf('terminated'), 'The instance is terminated and no longer has volumes.');
    assert.match(noteOf('running') ?? '', /has no EBS volume/);
  });

  it('calls a thing whose Name is blank by its id', () => {
    assert.equal(nameTag(instance('i-1', ' \u00a0')), undefined);
    assert.equal(nameTag(instance('i-1', ' web ')), ' web ');
  });

  it('shows the devices of an instance before their volumes are read, and tells the root device', () => {
    const node: AccountNode = { kind: 'instance', instance: instance('i-1', 'web'), selected: false };
    const [root, data] = deviceNodes(node, { volume: () => undefined, snapshot: () => undefined });
    assert.ok(root?.kind === 'volume' && root.root && root.volume === undefined);
    assert.ok(data?.kind === 'volume' && !data.root);
  });
});

const empty: AccountContent = {
  instances: ready([]),
  images: ready([]),
  arrangement: asTheyCome,
  explain: failure => ({ sentence: failure.message, offers: [{ title: 'Sign In', run: () => undefined }] }),
};

function ready<Item>(items: readonly Item[]): Listing<Item> {
  return { items, state: 'ready', more: false };
}

function failed<Item>(items: readonly Item[]): Listing<Item> {
  const failure = new AwsFailure({ code: 'ExpiredToken', message: 'Expired.', reach: 'refused' });
  return { items, state: 'failed', more: false, failure };
}

function instance(id: string, name: string): Instance {
  return {
    id,
    state: 'running',
    type: 't3.small',
    zone: 'us-east-1a',
    rootDeviceName: '/dev/xvda',
    devices: ['/dev/xvda', '/dev/sdf'].map(deviceName => ({
      deviceName,
      volumeId: 'vol-1',
      deleteOnTermination: true,
    })),
    tags: { Name: name },
  };
}

function image(name: string, created: string): Image {
  return { id: `ami-${name}`, name, state: 'available', created, ownerId: '000000000000', devices: [], tags: {} };
}

function kinds(nodes: readonly AccountNode[]): string[] {
  return nodes.map(node => node.kind);
}

function names(nodes: readonly AccountNode[]): (string | undefined)[] {
  return nodes.map(node =>
    node.kind === 'instance' ? node.instance.tags.Name : node.kind === 'image' ? node.image.name : undefined,
  );
}
