import assert from 'node:assert/strict';
import {
  CreateImageCommand,
  CreateTagsCommand,
  DeleteSnapshotCommand,
  DeregisterImageCommand,
  DescribeImagesCommand,
  DescribeSnapshotsCommand,
} from '@aws-sdk/client-ec2';
import { demoImage, demoInstance, demoSnapshot } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: after an image was made', () => {
  const test = useSandbox();
  const name = 'web-2026-10-28';
  const id = demoImage(name);
  const create = async (Name: string) => {
    return (await test.ec2().send(new CreateImageCommand({ InstanceId: demoInstance('web-2'), Name }))).ImageId ?? '';
  };
  const images = async (imageId: string) => {
    return (await test.ec2().send(new DescribeImagesCommand({ ImageIds: [imageId] }))).Images ?? [];
  };
  const snapshotIds = async (imageId: string) => {
    const devices = (await images(imageId))[0]?.BlockDeviceMappings ?? [];
    return devices.flatMap(device => device.Ebs?.SnapshotId ?? []);
  };
  const deregister = (ImageId: string, DeleteAssociatedSnapshots?: boolean) => {
    return test.ec2().send(new DeregisterImageCommand({ ImageId, DeleteAssociatedSnapshots }));
  };
  const deleteSnapshot = (SnapshotId: string) => test.ec2().send(new DeleteSnapshotCommand({ SnapshotId }));

  const tag = (Resources: string[], ...Tags: { Key: string; Value?: string }[]) => {
    return test.ec2().send(new CreateTagsCommand({ Resources, Tags }));
  };

  describe('eventual consistency', () => {
    it('answers the first describes about a new image as if it were not there, by id and in lists', async () => {
      test.sandbox.behave({ hiddenDescribes: 3 });
      const made = await create('hidden-at-first');
      const listed = async () => {
        const Filters = [{ Name: 'name', Values: ['hidden-at-first'] }];
        return (await test.ec2().send(new DescribeImagesCommand({ Owners: ['self'], Filters }))).Images?.length;
      };
      assert.equal(await listed(), 0);
      assert.equal((await refused(images(made))).code, 'InvalidAMIID.NotFound');
      assert.equal((await refused(tag([made], { Key: 'a' }))).code, 'InvalidAMIID.NotFound');
      assert.equal((await refused(deregister(made))).code, 'InvalidAMIID.NotFound');
      assert.equal(await listed(), 0);
      assert.equal((await images(made)).length, 1);
      assert.equal(await listed(), 1);
    });

    it('lists a deregistered image for a while, then gives an empty list, then NotFound', async () => {
      await deregister(id);
      assert.equal((await images(id))[0]?.State, 'deregistered');
      test.sandbox.advance(4000);
      assert.deepEqual(await images(id), []);
      test.sandbox.advance(30_000);
      assert.equal((await refused(images(id))).code, 'InvalidAMIID.NotFound');
    });

    it('keeps the name of a deregistered image for a while', async () => {
      await deregister(id);
      assert.equal((await refused(create(name))).code, 'InvalidAMIName.Duplicate');
      test.sandbox.advance(6000);
      assert.ok(await create(name));
    });
  });

  describe('deregistering', () => {
    it('leaves the snapshots unless told to delete them', async () => {
      const snapshots = await snapshotIds(id);
      const { DeleteSnapshotResults } = await deregister(id);
      assert.equal(DeleteSnapshotResults, undefined);
      const { Snapshots } = await test.ec2().send(new DescribeSnapshotsCommand({ SnapshotIds: snapshots }));
      assert.equal(Snapshots?.length, 3);
    });

    it('deletes them and gives a code for each', async () => {
      const snapshots = await snapshotIds(id);
      const { Return, DeleteSnapshotResults } = await deregister(id, true);
      assert.equal(Return, true);
      assert.deepEqual(
        DeleteSnapshotResults?.map(result => [result.SnapshotId, result.ReturnCode]),
        snapshots.map(snapshot => [snapshot, 'success']),
      );
      const described = test.ec2().send(new DescribeSnapshotsCommand({ SnapshotIds: snapshots }));
      assert.equal((await refused(described)).code, 'InvalidSnapshot.NotFound');
    });

    it('skips a snapshot that another image uses, and leaves those that it may not delete', async () => {
      const [shared = ''] = await snapshotIds(id);
      const device = { DeviceName: '/dev/sdk', Ebs: { SnapshotId: shared } };
      const request = { InstanceId: demoInstance('bastion'), Name: 'uses-it', BlockDeviceMappings: [device] };
      const { ImageId = '' } = await test.ec2().send(new CreateImageCommand(request));
      assert.equal((await deregister(id, true)).DeleteSnapshotResults?.[0]?.ReturnCode, 'skipped');
      test.sandbox.deny('sandbox', ['ec2:DeleteSnapshot']);
      const codes = (await deregister(ImageId, true)).DeleteSnapshotResults?.map(result => result.ReturnCode);
      assert.deepEqual(codes, ['missing-permissions', 'missing-permissions']);
    });

    it('gives any code on demand', async () => {
      test.sandbox.addFault('DeregisterImage', { kind: 'snapshot-kept', returnCode: 'internal-error' });
      const codes = (await deregister(id, true)).DeleteSnapshotResults?.map(result => result.ReturnCode);
      assert.deepEqual(codes, ['internal-error', 'success', 'success']);
    });

    it('ends a pending image, whose name becomes free again', async () => {
      const made = await create('pending-one');
      await deregister(made, true);
      assert.equal((await images(made))[0]?.State, 'deregistered');
    });

    it('refuses what is not there, not there any more, or not ours', async () => {
      assert.equal((await refused(deregister('ami-0123456789abcdef0'))).code, 'InvalidAMIID.NotFound');
      assert.equal((await refused(deregister('web'))).code, 'InvalidAMIID.Malformed');
      assert.equal((await refused(deregister(demoImage('al2023-ami-2023.9')))).code, 'AuthFailure');
      await deregister(id);
      assert.equal((await refused(deregister(id))).code, 'InvalidAMIID.Unavailable');
    });
  });

  describe('deleting a snapshot', () => {
    it('is refused while an image uses it, and done afterwards', async () => {
      const [snapshot = ''] = await snapshotIds(id);
      const { code, message } = await refused(deleteSnapshot(snapshot));
      assert.equal(code, 'InvalidSnapshot.InUse');
      assert.equal(message, `The snapshot ${snapshot} is currently in use by ${id}`);
      await deregister(id);
      await deleteSnapshot(snapshot);
      assert.equal((await refused(deleteSnapshot(snapshot))).code, 'InvalidSnapshot.NotFound');
    });

    it('ends a dry run before anything happens', async () => {
      const SnapshotId = demoSnapshot('content-seed');
      const dryRun = test.ec2().send(new DeleteSnapshotCommand({ SnapshotId, DryRun: true }));
      assert.equal((await refused(dryRun)).code, 'DryRunOperation');
      await deleteSnapshot(SnapshotId);
    });
  });

  describe('tagging', () => {
    it('adds and replaces tags of images, snapshots, instances and volumes', async () => {
      const [snapshot = ''] = await snapshotIds(id);
      await tag([id, snapshot, demoInstance('web-1')], { Key: 'Service', Value: 'shop' }, { Key: 'New' });
      const tags = (await images(id))[0]?.Tags ?? [];
      assert.deepEqual(
        tags.map(it => `${it.Key}=${it.Value}`),
        [`Name=${name}`, 'Service=shop', 'Owner=platform', 'New='],
      );
    });

    it('refuses ids of nothing and tags that cannot be', async () => {
      assert.equal((await refused(tag(['banana'], { Key: 'a' }))).code, 'InvalidID');
      assert.equal((await refused(tag(['ami-0123456789abcdef0'], { Key: 'a' }))).code, 'InvalidAMIID.NotFound');
      assert.equal((await refused(tag([id], { Key: 'aws:a' }))).code, 'InvalidParameterValue');
      const many = Array.from({ length: 49 }, (_, index) => ({ Key: `k${index}` }));
      assert.equal((await refused(tag([id], ...many))).code, 'TagLimitExceeded');
      assert.equal((await refused(tag([id]))).code, 'MissingParameter');
    });
  });
});
