import assert from 'node:assert/strict';
import {
  CreateImageCommand,
  type CreateImageCommandInput,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeSnapshotsCommand,
  type Image,
  RebootInstancesCommand,
  type Snapshot,
} from '@aws-sdk/client-ec2';
import { demoInstance, demoSnapshot } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: what CreateImage does', () => {
  const test = useSandbox();
  const seconds = (count: number) => test.sandbox.advance(count * 1000);

  async function create(input: Partial<CreateImageCommandInput> = {}): Promise<string> {
    const request = { InstanceId: demoInstance('web-1'), Name: 'web-test', ...input };
    const { ImageId } = await test.ec2().send(new CreateImageCommand(request));
    assert.ok(ImageId);
    return ImageId;
  }

  async function image(id: string): Promise<Image> {
    const { Images } = await test.ec2().send(new DescribeImagesCommand({ ImageIds: [id] }));
    assert.ok(Images?.[0]);
    return Images[0];
  }

  async function snapshots(id: string): Promise<Snapshot[]> {
    const Values = [`Created by CreateImage(*) for ${id}*`];
    const command = new DescribeSnapshotsCommand({ OwnerIds: ['self'], Filters: [{ Name: 'description', Values }] });
    return (await test.ec2().send(command)).Snapshots ?? [];
  }

  async function instanceState(name: string): Promise<string | undefined> {
    const command = new DescribeInstancesCommand({ InstanceIds: [demoInstance(name)] });
    return (await test.ec2().send(command)).Reservations?.[0]?.Instances?.[0]?.State?.Name;
  }

  function reboots(name: string): number | undefined {
    const instances = test.sandbox.state().places.flatMap(place => place.instances);
    return instances.find(instance => instance.instanceId === demoInstance(name))?.reboots;
  }

  describe('time', () => {
    it('takes the image from pending without devices, over pending with snapshots, to available', async () => {
      const id = await create();
      const first = await image(id);
      assert.deepEqual([first.State, first.BlockDeviceMappings], ['pending', []]);
      assert.deepEqual(await snapshots(id), []);

      seconds(3);
      const second = await image(id);
      assert.equal(second.State, 'pending');
      assert.equal(second.BlockDeviceMappings?.length, 3);

      seconds(30);
      assert.equal((await image(id)).State, 'available');
    });

    it('takes between 10 and 30 seconds', async () => {
      const id = await create();
      seconds(9.9);
      assert.equal((await image(id)).State, 'pending');
      seconds(20.2);
      assert.equal((await image(id)).State, 'available');
    });

    it('shows the progress of each snapshot: nothing, then percentages that only grow, then completed', async () => {
      test.sandbox.behave({ imageSeconds: [100, 100] });
      const id = await create();
      seconds(2);
      const seen: string[][] = [];
      for (let step = 0; step < 100; step++) {
        seen.push((await snapshots(id)).map(snapshot => `${snapshot.State} ${snapshot.Progress}`));
        seconds(1);
      }
      const root = seen.map(list => list[0]);
      assert.equal(root[0], 'pending ');
      assert.equal(root.at(-1), 'completed 100%');
      const percentages = root.map(text => Number.parseInt(text?.split(' ')[1] || '0', 10));
      assert.deepEqual(
        percentages,
        [...percentages].sort((a, b) => a - b),
      );
      assert.ok(percentages.every(percentage => percentage === 0 || percentage >= 3));
      assert.ok(seen.some(list => list.includes('completed 100%') && list.some(text => text.startsWith('pending'))));
    });

    it('runs with the wall clock times the speed, and never backwards', async () => {
      const id = await create();
      test.sandbox.setSpeed(1_000_000);
      let state: string | undefined;
      while (state !== 'available') state = (await image(id)).State;
      test.sandbox.setSpeed(0);
      const stopped = test.sandbox.state().now;
      test.sandbox.advance(-1000);
      assert.equal(test.sandbox.state().now, stopped);
    });
  });

  describe('the instance', () => {
    it('reboots by walking through its states, and the reboot is counted', async () => {
      await create();
      const walk: (string | undefined)[] = [];
      for (let step = 0; step < 7; step++) {
        walk.push(await instanceState('web-1'));
        seconds(1);
      }
      assert.deepEqual([...new Set(walk)], ['stopping', 'stopped', 'pending', 'running']);
      assert.equal(reboots('web-1'), 1);
      assert.equal(reboots('web-2'), 0);
    });

    it('keeps its state when somebody reboots it, as in EC2, and that is counted as well', async () => {
      await test.ec2().send(new RebootInstancesCommand({ InstanceIds: [demoInstance('web-1')] }));
      assert.equal(await instanceState('web-1'), 'running');
      assert.equal(reboots('web-1'), 1);
    });

    it('is not touched when NoReboot is true', async () => {
      await create({ NoReboot: true });
      for (let step = 0; step < 7; step++) {
        assert.equal(await instanceState('web-1'), 'running');
        seconds(1);
      }
      assert.equal(reboots('web-1'), 0);
    });

    it('stays stopped when it was stopped', async () => {
      const id = await create({ InstanceId: demoInstance('build-agent') });
      seconds(31);
      assert.equal(await instanceState('build-agent'), 'stopped');
      assert.equal((await image(id)).State, 'available');
    });
  });

  describe('block devices', () => {
    it("are the instance's, each with a snapshot of its own", async () => {
      const id = await create();
      seconds(31);
      const { BlockDeviceMappings = [], RootDeviceName, SourceInstanceId } = await image(id);
      assert.equal(RootDeviceName, '/dev/xvda');
      assert.equal(SourceInstanceId, demoInstance('web-1'));
      assert.deepEqual(
        BlockDeviceMappings.map(it => [
          it.DeviceName,
          it.Ebs?.VolumeSize,
          it.Ebs?.Iops,
          it.Ebs?.Throughput,
          it.Ebs?.DeleteOnTermination,
        ]),
        [
          ['/dev/xvda', 8, 3000, 125, true],
          ['/dev/sdf', 100, 4000, 250, false],
          ['/dev/sdg', 20, 3000, 125, false],
        ],
      );
      const ids = BlockDeviceMappings.map(it => it.Ebs?.SnapshotId);
      assert.deepEqual(
        ids,
        (await snapshots(id)).map(it => it.SnapshotId),
      );
      assert.equal(new Set(ids).size, 3);
    });

    it('leave out, override and add as the request says', async () => {
      const id = await create({
        BlockDeviceMappings: [
          { DeviceName: '/dev/sdg', NoDevice: '' },
          { DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: true } },
          {
            DeviceName: '/dev/sdh',
            Ebs: { VolumeSize: 40, VolumeType: 'gp3', Encrypted: true, DeleteOnTermination: true },
          },
          { DeviceName: '/dev/sdi', Ebs: { SnapshotId: demoSnapshot('content-seed') } },
          { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
        ],
      });
      seconds(31);
      const { BlockDeviceMappings = [] } = await image(id);
      assert.deepEqual(
        BlockDeviceMappings.map(it => [
          it.DeviceName,
          it.VirtualName ?? it.Ebs?.VolumeSize,
          it.Ebs?.DeleteOnTermination,
        ]),
        [
          ['/dev/xvda', 8, true],
          ['/dev/sdf', 100, true],
          ['/dev/sdh', 40, true],
          ['/dev/sdi', 100, false],
          ['/dev/sdb', 'ephemeral0', undefined],
        ],
      );
      assert.equal(BlockDeviceMappings[2]?.Ebs?.SnapshotId, undefined);
      assert.equal(BlockDeviceMappings[2]?.Ebs?.Encrypted, true);
      assert.equal(BlockDeviceMappings[3]?.Ebs?.SnapshotId, demoSnapshot('content-seed'));
      assert.equal((await snapshots(id)).length, 2);
    });

    it('are left out whatever NoDevice says', async () => {
      const id = await create({ BlockDeviceMappings: [{ DeviceName: '/dev/sdg', NoDevice: 'false' }] });
      seconds(31);
      assert.deepEqual(
        (await image(id)).BlockDeviceMappings?.map(it => it.DeviceName),
        ['/dev/xvda', '/dev/sdf'],
      );
    });
  });

  it('puts the tags on the image and on each of its snapshots', async () => {
    const id = await create({
      TagSpecifications: [
        { ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web & <more>' }, { Key: 'Empty' }] },
        { ResourceType: 'snapshot', Tags: [{ Key: 'Name', Value: 'its disk' }] },
      ],
    });
    seconds(31);
    assert.deepEqual((await image(id)).Tags, [
      { Key: 'Name', Value: 'web & <more>' },
      { Key: 'Empty', Value: '' },
    ]);
    const tags = (await snapshots(id)).map(snapshot => snapshot.Tags);
    assert.deepEqual(tags, Array(3).fill([{ Key: 'Name', Value: 'its disk' }]));
  });

  it('keeps name, description and boot mode, and gives ids that begin with 51', async () => {
    const id = await create({ Description: 'weekly', BootModeOverride: 'uefi' });
    const { Name, Description, BootMode, OwnerId } = await image(id);
    assert.deepEqual([Name, Description, BootMode, OwnerId], ['web-test', 'weekly', 'uefi', '000000000000']);
    assert.match(id, /^ami-51[0-9a-f]{15}$/);
  });

  it('changes nothing in a dry run', async () => {
    const before = JSON.stringify(test.sandbox.state().places);
    assert.equal((await refused(create({ DryRun: true }))).code, 'DryRunOperation');
    assert.equal(JSON.stringify(test.sandbox.state().places), before);
  });

  describe('names', () => {
    it('are unique per account and region, and the refusal names the holder', async () => {
      const id = await create();
      const { code, message } = await refused(create({ InstanceId: demoInstance('web-2') }));
      assert.equal(code, 'InvalidAMIName.Duplicate');
      assert.equal(message, `AMI name web-test is already in use by AMI ${id}`);
      const elsewhere = { InstanceId: demoInstance('web-eu-1', 'eu-west-1'), Name: 'web-test' };
      assert.ok((await test.ec2('eu-west-1').send(new CreateImageCommand(elsewhere))).ImageId);
    });

    it('may be those of public images of others', async () => {
      assert.ok(await create({ Name: 'al2023-ami-2023.9' }));
    });
  });

  describe('limits', () => {
    const inTime = { InstanceId: demoInstance('web-2'), NoReboot: true };

    it('allows one pending image of an instance', async () => {
      await create(inTime);
      const { code } = await refused(create({ ...inTime, Name: 'second' }));
      assert.equal(code, 'ConcurrentCreateImageNoRebootLimitExceeded');
      seconds(46);
      assert.ok(await create({ ...inTime, Name: 'third' }));
    });

    it('wants 15 seconds between two snapshots of a volume', async () => {
      test.sandbox.behave({ imageSeconds: [4, 4] });
      await create(inTime);
      seconds(5);
      assert.equal(
        (await refused(create({ ...inTime, Name: 'second' }))).code,
        'SnapshotCreationPerVolumeRateExceeded',
      );
      seconds(12);
      assert.ok(await create({ ...inTime, Name: 'third' }));
    });

    it('limits the pending snapshots of a volume and of the account', async () => {
      test.sandbox.behave({
        imageSeconds: [86_400, 86_400],
        pendingImagesPerInstance: 10,
        snapshotGapSeconds: 0,
        pendingSnapshots: 11,
      });
      for (let count = 1; count <= 5; count++) await create({ ...inTime, Name: `image-${count}` });
      assert.equal((await refused(create({ ...inTime, Name: 'image-6' }))).code, 'ConcurrentSnapshotLimitExceeded');
      assert.equal((await refused(create({ Name: 'image-7' }))).code, 'PendingSnapshotLimitExceeded');
    });

    it('has quotas', async () => {
      test.sandbox.behave({ snapshotQuota: 3 });
      assert.equal((await refused(create(inTime))).code, 'SnapshotLimitExceeded');
      test.sandbox.behave({ snapshotQuota: 1000, imageQuota: 4 });
      assert.equal((await refused(create(inTime))).code, 'ResourceLimitExceeded');
    });
  });
});
