import assert from 'node:assert/strict';
import {
  CopyImageCommand,
  type CopyImageCommandInput,
  DescribeImagesCommand,
  DescribeSnapshotsCommand,
} from '@aws-sdk/client-ec2';
import { demoImage } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: CopyImage', () => {
  const test = useSandbox();
  const source = { SourceImageId: demoImage('web-2026-10-28'), SourceRegion: 'us-east-1' };
  const copy = async (input: Partial<CopyImageCommandInput> = {}, region = 'eu-west-1') => {
    const { ImageId = '' } = await test
      .ec2(region)
      .send(new CopyImageCommand({ Name: 'web-2026-10-28', ...source, ...input }));
    return ImageId;
  };
  const image = async (id: string, region = 'eu-west-1') => {
    const { Images = [] } = await test.ec2(region).send(new DescribeImagesCommand({ ImageIds: [id] }));
    return Images[0] ?? assert.fail(`There is no image ${id}`);
  };
  const snapshotsOf = async (id: string, region = 'eu-west-1') => {
    const ids = ((await image(id, region)).BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []);
    return (await test.ec2(region).send(new DescribeSnapshotsCommand({ SnapshotIds: ids }))).Snapshots ?? [];
  };

  it('makes an image of its own in the region that is called, with where it came from', async () => {
    const id = await copy();
    assert.equal((await image(id)).State, 'pending');
    test.sandbox.advance(31_000);
    const made = await image(id);
    assert.deepEqual(
      [made.State, made.SourceImageId, made.SourceImageRegion, made.SourceInstanceId, made.Tags],
      ['available', source.SourceImageId, 'us-east-1', undefined, undefined],
    );
    const snapshots = await snapshotsOf(id);
    assert.equal(snapshots.length, 3);
    assert.match(
      snapshots[0]?.Description ?? '',
      /^Copied for DestinationAmi ami-\w+ from SourceAmi ami-\w+ for SourceSnapshot snap-/,
    );
  });

  it('makes one image for a client token, however often it is sent', async () => {
    const ClientToken = 'run-1/copy/eu-west-1';
    const id = await copy({ ClientToken });
    assert.equal(await copy({ ClientToken }), id);
    const { code } = await refused(copy({ ClientToken, Name: 'another' }));
    assert.equal(code, 'IdempotentParameterMismatch');
  });

  it('needs a name that is free in that region only', async () => {
    assert.equal((await refused(copy({}, 'us-east-1'))).code, 'InvalidAMIName.Duplicate');
    await copy();
    assert.equal((await refused(copy())).code, 'InvalidAMIName.Duplicate');
  });

  it('copies tags on demand, and tags image and snapshots at birth', async () => {
    const id = await copy({
      CopyImageTags: true,
      TagSpecifications: [
        { ResourceType: 'image', Tags: [{ Key: 'By', Value: 'me' }] },
        { ResourceType: 'snapshot', Tags: [{ Key: 'By', Value: 'me' }] },
      ],
    });
    test.sandbox.advance(31_000);
    const tags = Object.fromEntries((await image(id)).Tags?.map(tag => [tag.Key, tag.Value]) ?? []);
    assert.deepEqual(tags, { Name: 'web-2026-10-28', Service: 'web', Owner: 'platform', By: 'me' });
    assert.ok((await snapshotsOf(id)).every(it => it.Tags?.[0]?.Key === 'By'));
  });

  it('encrypts with the key of the destination', async () => {
    const id = await copy({ Encrypted: true, KmsKeyId: 'alias/images' });
    test.sandbox.advance(31_000);
    assert.ok(
      (await snapshotsOf(id)).every(it => it.Encrypted && /^arn:aws:kms:eu-west-1:0{12}:key\//.test(it.KmsKeyId ?? '')),
    );
  });

  it('takes an unknown key, and fails with the reason later', async () => {
    const id = await copy({ Encrypted: true, KmsKeyId: 'alias/elsewhere' });
    test.sandbox.advance(31_000);
    const { State, StateReason } = await image(id);
    assert.equal(State, 'failed');
    assert.match(StateReason?.Message ?? '', /^Given key ID is not accessible/);
    assert.ok((await snapshotsOf(id)).every(it => it.State === 'error' && /Given key ID/.test(it.StateMessage ?? '')));
  });

  it('rejects a copy that is not encrypted of what is, and a key without encryption', async () => {
    const encrypted = { SourceImageId: demoImage('orders-db-before-upgrade'), Name: 'orders' };
    const { code, message } = await refused(copy({ ...encrypted, Encrypted: false }));
    assert.equal(code, 'InvalidRequest');
    assert.match(
      message,
      /^Snapshot snap-\w+ is encrypted\. Creating an unencrypted copy from an encrypted snapshot is not/,
    );
    assert.equal((await refused(copy({ KmsKeyId: 'alias/images' }))).code, 'InvalidParameterCombination');
  });

  it('rejects a source that is not in the region, or not available', async () => {
    assert.equal((await refused(copy({ SourceRegion: 'eu-west-1' }))).code, 'InvalidAMIID.NotFound');
    const failed = { SourceImageId: demoImage('build-agent-broken'), Name: 'broken' };
    assert.equal((await refused(copy(failed))).code, 'InvalidAMIID.Unavailable');
    assert.equal((await refused(copy({}, 'ap-east-1'))).code, 'AuthFailure');
  });

  it('takes so many copies at once, and more when those are done', async () => {
    test.sandbox.behave({ copiesInProgress: 3 });
    await copy();
    const { code, message } = await refused(copy({ Name: 'second' }));
    assert.equal(code, 'ResourceLimitExceeded');
    assert.match(message, /Too many snapshot copies in progress\. The limit is 3/);
    test.sandbox.advance(31_000);
    assert.ok(await copy({ Name: 'second' }));
  });

  it('ends a dry run, and a call that is not permitted, without a copy', async () => {
    assert.equal((await refused(copy({ DryRun: true }))).code, 'DryRunOperation');
    test.sandbox.deny('sandbox', ['ec2:CopyImage']);
    assert.equal((await refused(copy())).code, 'UnauthorizedOperation');
    assert.equal(test.sandbox.state().places.find(it => it.region === 'eu-west-1')?.images.length, 1);
  });
});
