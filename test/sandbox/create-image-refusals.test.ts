import assert from 'node:assert/strict';
import {
  type BlockDeviceMapping,
  CreateImageCommand,
  type CreateImageCommandInput,
  type EbsBlockDevice,
  type Tag,
} from '@aws-sdk/client-ec2';
import { demoInstance, demoSnapshot } from './support/demo-world';
import { refused } from './support/refused';
import { signedPost } from './support/signed-post';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: what CreateImage refuses and what it lets through', () => {
  const test = useSandbox();
  const good = { InstanceId: demoInstance('web-1'), Name: 'web-test', DryRun: true };
  const answerTo = async (input: Partial<CreateImageCommandInput>) => {
    const { code, message } = await refused(test.ec2().send(new CreateImageCommand({ ...good, ...input })));
    return [code, message] as const;
  };
  const isFine = async (input: Partial<CreateImageCommandInput>) => {
    const [code, message] = await answerTo(input);
    assert.equal(code, 'DryRunOperation', message);
  };
  const isRefused = async (input: Partial<CreateImageCommandInput>, code: string, message?: RegExp) => {
    const answer = await answerTo(input);
    assert.equal(answer[0], code, answer[1]);
    if (message !== undefined) assert.match(answer[1], message);
  };

  describe('names and descriptions', () => {
    const names: [name: string, isLegal: boolean][] = [
      ['abc', true],
      ['x'.repeat(128), true],
      ["My (new) [web] image/1.0-'a'@b_c", true],
      ['ab', false],
      ['x'.repeat(129), false],
      ['web:2026', false],
      ['web*', false],
      ['wéb', false],
      ['a,b', false],
    ];
    for (const [Name, isLegal] of names) {
      it(`${isLegal ? 'takes' : 'refuses'} the name ${Name.slice(0, 40)}`, async () => {
        await (isLegal ? isFine({ Name }) : isRefused({ Name }, 'InvalidAMIName.Malformed'));
      });
    }

    it('takes 255 ASCII characters of description, and refuses more or others', async () => {
      await isFine({ Description: 'd'.repeat(255) });
      await isFine({ Description: '' });
      await isRefused({ Description: 'd'.repeat(256) }, 'InvalidParameterValue', /exceeds 255 characters/);
      await isRefused({ Description: 'before – after' }, 'InvalidParameterValue', /beyond ASCII/);
    });
  });

  describe('the instance', () => {
    it('takes running and stopped instances, and no terminated one', async () => {
      await isFine({ InstanceId: demoInstance('build-agent') });
      await isRefused(
        { InstanceId: demoInstance('web-0') },
        'InvalidParameterValue',
        /is not in state 'running' or 'stopping' or 'stopped'/,
      );
    });

    it('does not know an instance of another region', async () => {
      await isRefused({ InstanceId: demoInstance('web-eu-1', 'eu-west-1') }, 'InvalidInstanceID.NotFound');
    });

    it('takes a boot mode override only where the instance runs in that mode', async () => {
      await isFine({ BootModeOverride: 'uefi' });
      await isRefused({ BootModeOverride: 'uefi', InstanceId: demoInstance('orders-db') }, 'InvalidParameterValue');
    });

    it('refuses a snapshot location in a plain region', async () => {
      await isRefused({ SnapshotLocation: 'regional' }, 'InvalidParameterValue', /snapshotLocation/);
      await isRefused({ SnapshotLocation: 'local' }, 'InvalidParameterValue');
    });
  });

  describe('block device mappings', () => {
    const device = '/dev/sdk';
    const volume = (Ebs: EbsBlockDevice): BlockDeviceMapping => ({ DeviceName: device, Ebs });
    const refusals: [what: string, mapping: BlockDeviceMapping, code: string, message: string][] = [
      ['no device name', { Ebs: { VolumeSize: 8 } }, 'InvalidBlockDeviceMapping', 'Missing device name'],
      [
        'a partition',
        { DeviceName: '/dev/sde1', Ebs: { VolumeSize: 8 } },
        'InvalidBlockDeviceMapping',
        'Invalid device name /dev/sde1',
      ],
      [
        '/dev/sda',
        { DeviceName: '/dev/sda', Ebs: { VolumeSize: 8 } },
        'InvalidBlockDeviceMapping',
        'Invalid device name /dev/sda',
      ],
      [
        'a path',
        { DeviceName: 'C:/Git/dev/sdf', Ebs: { VolumeSize: 8 } },
        'InvalidBlockDeviceMapping',
        'Invalid device name C:/Git/dev/sdf',
      ],
      [
        'ebs and virtual name',
        { DeviceName: device, VirtualName: 'ephemeral0', Ebs: { VolumeSize: 8 } },
        'InvalidBlockDeviceMapping',
        `Both ebs and virtualName are given for ${device}`,
      ],
      [
        'ephemeral24',
        { DeviceName: device, VirtualName: 'ephemeral24' },
        'InvalidBlockDeviceMapping',
        'Invalid virtual name ephemeral24',
      ],
      [
        'leaving out the root',
        { DeviceName: '/dev/xvda', NoDevice: '' },
        'InvalidBlockDeviceMapping',
        'The root device /dev/xvda cannot be left out of the image',
      ],
      [
        'neither size nor snapshot',
        volume({ VolumeType: 'gp3' }),
        'InvalidBlockDeviceMapping',
        `Either snapshot ID or volume size must be provided for: ${device}`,
      ],
      [
        'a mapping of nothing',
        { DeviceName: device },
        'InvalidBlockDeviceMapping',
        `Either snapshot ID or volume size must be provided for: ${device}`,
      ],
      [
        'another size of a volume that is there',
        { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 101 } },
        'InvalidBlockDeviceMapping',
        'The volume size of /dev/sdf cannot be changed: the instance has a volume there',
      ],
      [
        'encrypting a volume that is there',
        { DeviceName: '/dev/sdf', Ebs: { Encrypted: true } },
        'InvalidBlockDeviceMapping',
        'The encryption of /dev/sdf cannot be changed: the instance has a volume there',
      ],
      [
        'st1 as the root',
        { DeviceName: '/dev/xvda', Ebs: { VolumeType: 'st1' } },
        'BootForVolumeTypeUnsupported',
        'The volume type st1 cannot be used as a boot volume',
      ],
      [
        'iops on gp2',
        volume({ VolumeSize: 100, VolumeType: 'gp2', Iops: 300 }),
        'InvalidParameterCombination',
        'The parameter iops is not supported for gp2 volumes.',
      ],
      [
        'iops without a type',
        volume({ VolumeSize: 100, Iops: 3000 }),
        'InvalidParameterCombination',
        'The parameter iops is not supported for gp2 volumes.',
      ],
      [
        'io2 without iops',
        volume({ VolumeSize: 100, VolumeType: 'io2' }),
        'InvalidParameterCombination',
        'The parameter iops must be specified for io2 volumes.',
      ],
      [
        'too few iops',
        volume({ VolumeSize: 100, VolumeType: 'io1', Iops: 50 }),
        'InvalidParameterValue',
        'Volume iops of 50 is too low; minimum is 100.',
      ],
      [
        'too many iops',
        volume({ VolumeSize: 60_000, VolumeType: 'gp3', Iops: 80_001 }),
        'InvalidParameterValue',
        'Volume iops of 80001 is too high; maximum is 80000.',
      ],
      [
        'too many iops for the size',
        volume({ VolumeSize: 8, VolumeType: 'gp3', Iops: 6000 }),
        'InvalidParameterValue',
        'Iops to volume size ratio of 750.000000 is too high; maximum is 500',
      ],
      [
        'throughput on gp2',
        volume({ VolumeSize: 100, VolumeType: 'gp2', Throughput: 125 }),
        'InvalidParameterCombination',
        'throughput can only be specified for volumeType gp3.',
      ],
      [
        'too much throughput for the iops',
        volume({ VolumeSize: 100, VolumeType: 'gp3', Throughput: 1000 }),
        'InvalidParameterValue',
        'Throughput (MiBps) to iops ratio of 0.333333 is too high; maximum is 0.250000 MiBps per iops.',
      ],
      [
        'too large a volume',
        volume({ VolumeSize: 16_385, VolumeType: 'gp2' }),
        'InvalidParameterValue',
        'Volume of 16385GiB is too large for volume type gp2; maximum is 16384GiB',
      ],
      [
        'too small a volume',
        volume({ VolumeSize: 100, VolumeType: 'st1' }),
        'InvalidParameterValue',
        'Volume of 100GiB is too small for volume type st1; minimum is 125GiB',
      ],
      [
        'a malformed snapshot id',
        volume({ SnapshotId: 'snap-XYZ' }),
        'InvalidSnapshotID.Malformed',
        'Invalid id: "snap-XYZ" (expecting "snap-...")',
      ],
      [
        'an unknown snapshot',
        volume({ SnapshotId: 'snap-0123456789abcdef0' }),
        'InvalidSnapshot.NotFound',
        "The snapshot 'snap-0123456789abcdef0' does not exist",
      ],
      [
        'an archived snapshot',
        volume({ SnapshotId: demoSnapshot('orders-2025') }),
        'IncorrectState',
        `The snapshot '${demoSnapshot('orders-2025')}' is archived and has to be restored first`,
      ],
      [
        'a volume smaller than its snapshot',
        volume({ SnapshotId: demoSnapshot('content-seed'), VolumeSize: 50 }),
        'InvalidBlockDeviceMapping',
        `Volume of size 50GB is smaller than snapshot '${demoSnapshot('content-seed')}', expect size >= 100GB`,
      ],
      [
        'encrypted with a snapshot',
        volume({ SnapshotId: demoSnapshot('content-seed'), Encrypted: false }),
        'InvalidParameter',
        'Parameter encrypted is invalid. You cannot specify the encrypted flag if specifying a snapshot id in a block device mapping.',
      ],
    ];
    for (const [what, mapping, code, message] of refusals) {
      it(`refuses ${what}: ${code}`, async () => {
        assert.deepEqual(await answerTo({ BlockDeviceMappings: [mapping] }), [code, message]);
      });
    }

    it('refuses an unknown volume type, also one in the wrong case', async () => {
      for (const type of ['gp9', 'GP3', 'constructor']) {
        const form = { Action: 'CreateImage', InstanceId: good.InstanceId, Name: good.Name };
        const mapping = {
          'BlockDeviceMapping.1.DeviceName': device,
          'BlockDeviceMapping.1.Ebs.VolumeSize': '9',
          'BlockDeviceMapping.1.Ebs.VolumeType': type,
        };
        assert.equal((await signedPost(test.sandbox.url, { ...form, ...mapping })).code, 'UnknownVolumeType');
      }
    });

    it('refuses the same device twice', async () => {
      const BlockDeviceMappings = [volume({ VolumeSize: 8 }), { DeviceName: device, NoDevice: '' }];
      await isRefused(
        { BlockDeviceMappings },
        'InvalidBlockDeviceMapping',
        /^\/dev\/sdk is being assigned to multiple times\.$/,
      );
    });

    const fine: [what: string, mapping: BlockDeviceMapping][] = [
      [
        'DeleteOnTermination alone on a volume that is there',
        { DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: true } },
      ],
      ['the size that the volume has', { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 100 } }],
      ['1 GiB of gp3 with its 3,000 iops', volume({ VolumeSize: 1, VolumeType: 'gp3', Iops: 3000 })],
      ['gp3 at the newest limits', volume({ VolumeSize: 65_536, VolumeType: 'gp3', Iops: 80_000, Throughput: 2000 })],
      ['io2 at the newest limits', volume({ VolumeSize: 65_536, VolumeType: 'io2', Iops: 256_000 })],
      [
        'iops for a snapshot without a size',
        volume({ SnapshotId: demoSnapshot('content-seed'), VolumeType: 'io1', Iops: 5000 }),
      ],
      ['an encrypted new volume', volume({ VolumeSize: 8, Encrypted: true })],
      ['an instance store volume', { DeviceName: '/dev/sdb', VirtualName: 'ephemeral23' }],
      ['leaving out a device that is not there', { DeviceName: '/dev/sdz', NoDevice: 'false' }],
      ['the names EC2 documents', { DeviceName: 'xvdba', Ebs: { VolumeSize: 8 } }],
    ];
    for (const [what, mapping] of fine) it(`takes ${what}`, () => isFine({ BlockDeviceMappings: [mapping] }));
  });

  describe('tags', () => {
    const tagged = (...Tags: Tag[]) => ({ TagSpecifications: [{ ResourceType: 'image' as const, Tags }] });
    const refusals: [what: string, tags: Tag[], code: string, message: RegExp][] = [
      ['an empty key', [{ Key: '', Value: 'a' }], 'InvalidTagKey.Malformed', /empty/],
      ['no key', [{ Value: 'a' }], 'InvalidTagKey.Malformed', /empty/],
      [
        'the same key twice',
        [{ Key: 'a' }, { Key: 'a' }],
        'InvalidParameterValue',
        /Duplicate tag key 'a' specified\./,
      ],
      [
        'a reserved key',
        [{ Key: 'aws:x' }],
        'InvalidParameterValue',
        /Tag keys starting with 'aws:' are reserved for internal use/,
      ],
      ['too long a key', [{ Key: 'k'.repeat(129) }], 'InvalidParameterValue', /Tag key exceeds the maximum length/],
      [
        'too long a value',
        [{ Key: 'a', Value: 'v'.repeat(257) }],
        'InvalidParameterValue',
        /Tag value exceeds the maximum length of 256 characters/,
      ],
      ['no tag at all', [], 'InvalidParameterValue', /must have at least one tag/],
      ['51 tags', Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}` })), 'TagLimitExceeded', /50/],
    ];
    for (const [what, tags, code, message] of refusals) {
      it(`refuses ${what}: ${code}`, () => isRefused(tagged(...tags), code, message));
    }

    it('refuses tags for anything but images and snapshots, and a kind that is given twice or not at all', async () => {
      const Tags = [{ Key: 'a', Value: 'b' }];
      await isRefused(
        { TagSpecifications: [{ ResourceType: 'instance', Tags }] },
        'InvalidParameterValue',
        /'instance' is not a valid taggable resource type for this operation\./,
      );
      await isRefused({ TagSpecifications: [{ Tags }] }, 'InvalidParameterValue', /resource type must have a value/);
      const twice = [
        { ResourceType: 'image' as const, Tags },
        { ResourceType: 'image' as const, Tags: [{ Key: 'c' }] },
      ];
      await isRefused({ TagSpecifications: twice }, 'InvalidParameterValue', /may not be specified more than once/);
    });

    it('takes the same key for image and snapshot, keys that differ in case, and characters beyond ASCII', async () => {
      const Tags = [
        { Key: 'Name', Value: '' },
        { Key: 'name', Value: 'é'.repeat(256) },
        { Key: 'my:aws:x' },
        { Key: 'ü'.repeat(127) },
      ];
      await isFine({
        TagSpecifications: [
          { ResourceType: 'image', Tags },
          { ResourceType: 'snapshot', Tags },
        ],
      });
    });

    it("refuses what the organization's tag policy refuses", async () => {
      test.sandbox.behave({ refusedTagKeys: ['Owner'] });
      await isRefused(tagged({ Key: 'Owner', Value: 'me' }), 'TagPolicyViolation', /'Owner'/);
    });
  });
});
