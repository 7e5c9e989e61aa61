import assert from 'node:assert/strict';
import {
  DescribeAvailabilityZonesCommand,
  DescribeImagesCommand,
  type DescribeImagesCommandInput,
  DescribeInstancesCommand,
  type DescribeInstancesCommandInput,
  DescribeRegionsCommand,
  DescribeSnapshotsCommand,
  DescribeVolumesCommand,
} from '@aws-sdk/client-ec2';
import { demoImage, demoInstance } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: describing what there is', () => {
  const test = useSandbox();
  const names = async (input: DescribeInstancesCommandInput, region?: string) => {
    const { Reservations = [] } = await test.ec2(region).send(new DescribeInstancesCommand(input));
    const instances = Reservations.flatMap(reservation => reservation.Instances ?? []);
    return instances.map(instance => instance.Tags?.find(tag => tag.Key === 'Name')?.Value);
  };
  const filter = (Name: string, ...Values: string[]) => ({ Filters: [{ Name, Values }] });

  it('shows running and stopped instances with several volumes, each in its region and account', async () => {
    assert.deepEqual(await names({}), [
      'web-1',
      'web-2',
      'orders-db',
      'build-agent',
      'reports-windows',
      'bastion',
      'web-0',
    ]);
    assert.deepEqual(await names({}, 'eu-west-1'), ['web-eu-1', 'staging-eu']);
    assert.deepEqual(await names({}, 'eu-north-1'), []);
  });

  it('filters instances by state, tag, type and device, with wildcards', async () => {
    assert.deepEqual(await names(filter('instance-state-name', 'stopped', 'terminated')), ['build-agent', 'web-0']);
    assert.deepEqual(await names(filter('tag:Service', 'orders')), ['orders-db']);
    assert.deepEqual(await names(filter('tag:Name', 'web-?')), ['web-1', 'web-2', 'web-0']);
    assert.deepEqual(await names(filter('tag:Name', 'WEB-?')), []);
    assert.deepEqual(await names(filter('tag-key', 'aws:*')), ['web-2']);
    assert.deepEqual(await names(filter('instance-type', 't3.*', 't4g.*')), ['web-1', 'web-2', 'bastion', 'web-0']);
    assert.deepEqual(await names(filter('block-device-mapping.device-name', '/dev/sdh')), ['orders-db']);
  });

  it('needs every filter to hold', async () => {
    const Filters = [
      { Name: 'tag:Service', Values: ['web'] },
      { Name: 'instance-state-name', Values: ['running'] },
    ];
    assert.deepEqual(await names({ Filters }), ['web-1', 'web-2']);
  });

  it('refuses a filter that it does not know', async () => {
    const { code, message } = await refused(names(filter('no-such-filter', 'x')));
    assert.equal(code, 'InvalidParameterValue');
    assert.match(message, /no-such-filter/);
    assert.equal((await refused(names(filter('constructor', 'x')))).code, 'InvalidParameterValue');
  });

  it('pages: the token of each page leads to the next, and the last has none', async () => {
    const first = await test.ec2().send(new DescribeInstancesCommand({ MaxResults: 5 }));
    assert.equal(first.Reservations?.length, 5);
    const second = await test.ec2().send(new DescribeInstancesCommand({ MaxResults: 5, NextToken: first.NextToken }));
    assert.equal(second.Reservations?.length, 2);
    assert.equal(second.NextToken, undefined);
  });

  it('refuses pages of a size that EC2 refuses, a made-up token, and pages of a list of ids', async () => {
    assert.equal((await refused(names({ MaxResults: 4 }))).code, 'InvalidParameterValue');
    assert.equal((await refused(names({ MaxResults: 1001 }))).code, 'InvalidParameterValue');
    assert.equal((await refused(names({ MaxResults: 5, NextToken: 'made-up' }))).code, 'InvalidParameterValue');
    const ids = { InstanceIds: [demoInstance('web-1')], MaxResults: 5 };
    assert.equal((await refused(names(ids))).code, 'InvalidParameterCombination');
  });

  it('tells malformed ids from unknown ones', async () => {
    assert.equal((await refused(names({ InstanceIds: ['web-1'] }))).code, 'InvalidInstanceID.Malformed');
    const unknown = await refused(names({ InstanceIds: ['i-0123456789abcdef0'] }));
    assert.equal(unknown.code, 'InvalidInstanceID.NotFound');
    assert.equal(unknown.message, "The instance ID 'i-0123456789abcdef0' does not exist");
    const volume = test.ec2().send(new DescribeVolumesCommand({ VolumeIds: ['vol-0123456789abcdef0'] }));
    assert.equal((await refused(volume)).code, 'InvalidVolume.NotFound');
    const snapshot = test.ec2().send(new DescribeSnapshotsCommand({ SnapshotIds: ['snap-0123456789abcdef0'] }));
    assert.equal((await refused(snapshot)).code, 'InvalidSnapshot.NotFound');
    const image = test.ec2().send(new DescribeImagesCommand({ ImageIds: ['ami-0123456789abcdef0'] }));
    assert.equal((await refused(image)).message, "The image id '[ami-0123456789abcdef0]' does not exist");
  });

  it('shows the volumes behind the devices', async () => {
    const instance = demoInstance('orders-db');
    const { Volumes = [] } = await test
      .ec2()
      .send(new DescribeVolumesCommand(filter('attachment.instance-id', instance)));
    const shown = Volumes.map(it => [it.Attachments?.[0]?.Device, it.Size, it.VolumeType, it.Iops, it.Encrypted]);
    assert.deepEqual(shown, [
      ['/dev/xvda', 30, 'gp3', 3000, true],
      ['/dev/sdf', 500, 'io2', 8000, true],
      ['/dev/sdg', 200, 'gp3', 3000, true],
      ['/dev/sdh', 500, 'st1', undefined, false],
    ]);
  });

  it('lists own images apart from those of Amazon, and finds them by name', async () => {
    const list = async (input: DescribeImagesCommandInput) => {
      const { Images = [] } = await test.ec2().send(new DescribeImagesCommand(input));
      return Images.map(image => image.Name);
    };
    const own = ['web-2026-08-30', 'web-2026-10-28', 'orders-db-before-upgrade', 'build-agent-broken'];
    assert.deepEqual(await list({ Owners: ['self'] }), own);
    assert.deepEqual(await list({ Owners: ['000000000000'], ...filter('name', 'web-*') }), own.slice(0, 2));
    assert.deepEqual(await list({ Owners: ['amazon'] }), ['al2023-ami-2023.9']);
    assert.deepEqual(await list({ Owners: ['self'], ...filter('state', 'failed') }), ['build-agent-broken']);
  });

  it('says why an image failed', async () => {
    const { Images } = await test
      .ec2()
      .send(new DescribeImagesCommand({ ImageIds: [demoImage('build-agent-broken')] }));
    assert.deepEqual(Images?.[0]?.StateReason, {
      Code: 'Client.InstanceTerminated',
      Message: 'The instance was terminated or rebooted during AMI creation',
    });
  });

  it('lists snapshots by owner, description and tier', async () => {
    const list = async (...args: [string, ...string[]]) => {
      const command = new DescribeSnapshotsCommand({ OwnerIds: ['self'], ...filter(...args) });
      return (await test.ec2().send(command)).Snapshots ?? [];
    };
    const ofImage = await list('description', `Created by CreateImage(*) for ${demoImage('web-2026-10-28')}*`);
    assert.equal(ofImage.length, 3);
    assert.ok(ofImage.every(it => it.State === 'completed' && it.Progress === '100%'));
    assert.deepEqual(
      (await list('storage-tier', 'archive')).map(it => it.Description),
      ['Orders of 2025'],
    );
  });

  it('lists the regions of the account, and all of them with their opt-in state', async () => {
    const list = async (AllRegions?: boolean) => {
      return (await test.ec2().send(new DescribeRegionsCommand({ AllRegions }))).Regions ?? [];
    };
    const [enabled, all] = [await list(), await list(true)];
    assert.ok(enabled.every(region => region.OptInStatus !== 'not-opted-in'));
    assert.equal(all.find(region => region.RegionName === 'ap-east-1')?.OptInStatus, 'not-opted-in');
    assert.ok(all.length > enabled.length);
  });

  it('lists the zones of the region that is called', async () => {
    const { AvailabilityZones = [] } = await test.ec2('eu-west-1').send(new DescribeAvailabilityZonesCommand({}));
    assert.deepEqual(
      AvailabilityZones.map(zone => zone.ZoneName),
      ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
    );
  });

  it('answers a dry run of a describe as EC2 does', async () => {
    assert.equal((await refused(names({ DryRun: true }))).code, 'DryRunOperation');
  });
});
