import assert from 'node:assert/strict';
import { findOrphans } from '../../../client/src/cleanup/orphans/find-orphans';
import { findReferences } from '../../../client/src/cleanup/references/find-references';
import type { WorkspaceFiles } from '../../../client/src/cleanup/references/workspace-files';
import { describeLooked } from '../../../client/src/cleanup/words/describe-looked';
import type { AutoScaling } from '../../../client/src/ec2/auto-scaling';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Snapshot } from '../../../client/src/ec2/model';
import type { Clock } from '../../../client/src/runs/clock';
import { failure, fakeEc2, image, snapshot } from '../ec2/support/fake-ec2';
import { workspaceOf } from './support/files';
import { ami } from './support/ids';

const signal = new AbortController().signal;
/** Whoever waits goes on at once. */
const clock: Clock = {
  now: Date.now,
  after: (_, callback) => {
    const timer = setImmediate(callback);
    return () => clearImmediate(timer);
  },
};
const nothing: Partial<Ec2> = { imageReferences: async () => ({ items: [] }) };
const launchingNothing: AutoScaling = {
  launchConfigurations: async () => ({ items: [] }),
  groups: async () => ({ items: [] }),
};
const look = (ec2: Ec2, files: WorkspaceFiles, autoScaling: Partial<AutoScaling> = {}) => ({
  ec2,
  files,
  autoScaling: async () => ({ ...launchingNothing, ...autoScaling }),
});

describe('what refers to images', () => {
  it('an id in a comment of a file counts, with its line', async () => {
    const files = workspaceOf({
      'infra/main.tf': `resource "aws_instance" "a" {\n  # was ${ami(2)}\n  ami = "${ami(1)}"\n}\n# ${ami(1)}`,
      'notes.md': `x${ami(3)} ${ami(3)}9 AMI-00000000000000003`,
    });
    const { byImage } = await findReferences(look(fakeEc2(nothing), files), [ami(1), ami(2), ami(3)], {
      signal,
      clock,
    });
    const file = { kind: 'file', uri: 'file:///infra/main.tf', path: 'infra/main.tf' };
    assert.deepEqual(
      [...byImage],
      [
        [ami(1), [{ ...file, line: 3 }]],
        [ami(2), [{ ...file, line: 2 }]],
      ],
    );
  });

  it('says how many files it read, and which it could not', async () => {
    const files = workspaceOf({ 'a.tf': '', 'huge.json': undefined }, true);
    const { looked } = await findReferences(look(fakeEc2(nothing), files), [ami(1)], { signal, clock });
    assert.deepEqual(looked, {
      resources: { kind: 'all' },
      autoScaling: { kind: 'all' },
      files: { read: 1, skipped: ['huge.json'], isCut: true },
    });
  });

  it('asks for ten images at a time, and for every page', async () => {
    const asked: (readonly string[])[] = [];
    const ec2 = fakeEc2({
      imageReferences: async ({ imageIds, nextToken }) => {
        asked.push(imageIds);
        const [imageId = ''] = imageIds;
        return nextToken === undefined
          ? { items: [{ imageId, kind: 'ec2:Instance', arn: 'arn:1' }], nextToken: 'more' }
          : { items: [{ imageId, kind: 'ssm:Parameter', arn: 'arn:2' }] };
      },
    });
    const ids = Array.from({ length: 23 }, (_, index) => ami(index));
    const { byImage } = await findReferences(look(ec2, workspaceOf({})), ids, { signal, clock });
    assert.deepEqual(
      asked.map(({ length }) => length),
      [10, 10, 10, 10, 3, 3],
    );
    assert.equal(byImage.get(ami(20))?.length, 2);
  });

  it('images that EC2 does not speak of are unknown, never without references', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => ami(index));
    let calls = 0;
    const denied = fakeEc2({
      imageReferences: async () => {
        calls += 1;
        throw failure('UnauthorizedOperation', 'refused');
      },
    });
    const none = await findReferences(look(denied, workspaceOf({})), ids, { signal, clock });
    assert.equal(none.unknown.size, 23);
    assert.deepEqual(none.looked.resources, { kind: 'failed', code: 'UnauthorizedOperation' });
    assert.equal(calls, 1);
    const once = fakeEc2({
      imageReferences: async ({ imageIds }) => {
        if (imageIds.includes(ami(10))) throw failure('RequestLimitExceeded', 'throttled');
        return { items: [] };
      },
    });
    const some = await findReferences(look(once, workspaceOf({})), ids, { signal, clock });
    assert.deepEqual([...some.unknown], ids.slice(10, 20));
  });

  it('waits where EC2 asks for patience', async () => {
    let refusals = 3;
    const ec2 = fakeEc2({
      imageReferences: async ({ imageIds: [imageId = ''] }) => {
        refusals -= 1;
        if (refusals >= 0) throw failure('RequestLimitExceeded', 'throttled');
        return { items: [{ imageId, kind: 'ec2:Instance', arn: 'arn:1' }] };
      },
    });
    const { byImage, unknown } = await findReferences(look(ec2, workspaceOf({})), [ami(1)], { signal, clock });
    assert.deepEqual([byImage.size, unknown.size], [1, 0]);
  });

  it('launch configurations and groups that name an image count, on every page', async () => {
    const sources = look(fakeEc2(nothing), workspaceOf({}), {
      launchConfigurations: async nextToken =>
        nextToken === undefined
          ? { items: [{ arn: 'arn:other', imageId: ami(9) }], nextToken: 'more' }
          : { items: [{ arn: 'arn:configuration', imageId: ami(1) }] },
      groups: async () => ({ items: [{ arn: 'arn:group', imageIds: [ami(2), ami(2), ami(1)] }] }),
    });
    const { byImage, looked } = await findReferences(sources, [ami(1), ami(2), ami(3)], { signal, clock });
    const resource = (type: string, arn: string) => ({ kind: 'resource', type, arn });
    const group = resource('autoscaling:AutoScalingGroup', 'arn:group');
    assert.deepEqual(
      [...byImage],
      [
        [ami(1), [resource('autoscaling:LaunchConfiguration', 'arn:configuration'), group]],
        [ami(2), [group]],
      ],
    );
    assert.deepEqual(looked.autoScaling, { kind: 'all' });
  });

  it('without the permission to ask Auto Scaling the rest is known, and what was not checked is said', async () => {
    const denied = async () => Promise.reject(failure('AccessDenied', 'refused'));
    const sources = look(fakeEc2(nothing), workspaceOf({ 'a.tf': ami(1) }), { launchConfigurations: denied });
    const { byImage, unknown, looked } = await findReferences(sources, [ami(1), ami(2)], { signal, clock });
    assert.deepEqual([[...byImage.keys()], unknown.size], [[ami(1)], 0]);
    const lines = describeLooked(looked);
    assert.ok(
      lines.includes(
        'Not checked: Auto Scaling launch configurations and groups, because Auto Scaling returned AccessDenied. To check them, allow autoscaling:DescribeLaunchConfigurations and autoscaling:DescribeAutoScalingGroups.',
      ),
      lines.join('\n'),
    );
  });

  it('ends at once when the person cancels', async () => {
    const abort = new AbortController();
    abort.abort();
    await assert.rejects(
      findReferences(look(fakeEc2(nothing), workspaceOf({ 'a.tf': '' })), [ami(1)], { signal: abort.signal }),
    );
  });
});

describe('snapshots without their image', () => {
  const made = (id: string, more: Partial<Snapshot> = {}): Snapshot => ({
    ...snapshot(id),
    description: `Created by CreateImage(i-0123456789abcdef0) for ${ami(1)}`,
    ...more,
  });
  const find = (one: Snapshot, more = {}) =>
    findOrphans({
      snapshots: [one],
      images: [],
      binned: new Set<string>(),
      locked: new Set<string>(),
      now: Date.parse('2026-11-25T12:00:00Z'),
      ...more,
    }).map(({ imageId }) => imageId);

  it('are those of CreateImage and CopyImage whose image is nowhere', () => {
    assert.deepEqual(find(made('snap-1')), [ami(1)]);
    const copied = `Copied for DestinationAmi ${ami(2)} from SourceAmi ${ami(1)} for SourceSnapshot snap-0123456789abcdef0`;
    assert.deepEqual(find(made('snap-1', { description: copied })), [ami(2)]);
    const dated = `${copied}. Task created on 1,764,062,400,000.`;
    assert.deepEqual(find(made('snap-1', { description: dated })), [ami(2)]);
  });

  it('are not those of an image that is listed, in the Recycle Bin, or has them', () => {
    assert.deepEqual(find(made('snap-1'), { images: [image(ami(1), 'disabled', { state: 'disabled' })] }), []);
    assert.deepEqual(find(made('snap-1'), { binned: new Set([ami(1)]) }), []);
    const other = image(ami(9), 'registered', { devices: [{ deviceName: '/dev/xvda', snapshotId: 'snap-1' }] });
    assert.deepEqual(find(made('snap-1'), { images: [other] }), []);
  });

  it('are not those that are locked, managed, unfinished, new, or described by a person', () => {
    assert.deepEqual(find(made('snap-1'), { locked: new Set(['snap-1']) }), []);
    const others: readonly Partial<Snapshot>[] = [
      { tags: { 'aws:backup:source-resource': 'x' } },
      { tags: { 'dlm:managed': 'true' } },
      { state: 'pending' },
      { started: '2026-11-25T11:30:00Z' },
      { started: 'soon' },
      { description: '' },
      { description: `backup of ${ami(1)}` },
      { description: `Created by CreateImage(i-0123456789abcdef0) for ${ami(1)} and more` },
    ];
    for (const more of others) {
      assert.deepEqual(find(made('snap-1', more)), [], JSON.stringify(more));
    }
  });
});
