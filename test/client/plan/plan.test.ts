import assert from 'node:assert/strict';
import type { CreateImageRequest } from '../../../client/src/ec2/ec2';
import { planImage, stops } from '../../../client/src/plan/plan';
import type { PlanFacts } from '../../../client/src/plan/plan-facts';
import { facts, instance, request, snapshot } from './support/account';

describe('the plan', () => {
  describe('of the reboot', () => {
    const reboot = (changes: CreateImageRequest, state = instance.state) =>
      planImage({ request: { ...request, ...changes } }, { ...facts, instance: { ...instance, state } }).reboot.kind;

    it('reboots a running instance', () => assert.equal(reboot({}), 'reboots'));
    it('reboots it with NoReboot false', () => assert.equal(reboot({ NoReboot: false }), 'reboots'));
    it('leaves it up with NoReboot true', () => assert.equal(reboot({ NoReboot: true }), 'stays-up'));
    it('leaves a stopped one down', () => assert.equal(reboot({}, 'stopped'), 'stays-down'));
    it('leaves a stopping one down', () => assert.equal(reboot({}, 'stopping'), 'stays-down'));
    it('says the condition where the state is not known', () =>
      assert.equal(planImage({ request }, { ...facts, instance: undefined }).reboot.kind, 'reboots-if-running'));
    it('names the Auto Scaling group', () => {
      const tags = { 'aws:autoscaling:groupName': 'web' };
      const plan = planImage({ request }, { ...facts, instance: { ...instance, tags } });
      assert.equal(plan.reboot.autoScalingGroup, 'web');
      assert.match(messages(plan).join(), /Auto Scaling group web/);
    });
  });

  describe('of the block devices', () => {
    it('takes every volume of the instance, each with where it comes from', () => {
      assert.deepEqual(devices({}), [
        '/dev/xvda in from-instance 8 GiB gp3 deleted later',
        '/dev/sdf in from-instance 100 GiB gp3 kept first',
        '/dev/sdg in from-instance 20 GiB gp2 kept first',
      ]);
    });
    it('leaves out what NoDevice names, whatever its value and whatever stands beside it', () => {
      const mappings = [
        { DeviceName: '/dev/sdf', NoDevice: '' },
        { DeviceName: '/dev/sdg', NoDevice: 'false', Ebs: { VolumeSize: 20 } },
      ];
      assert.deepEqual(devices({ BlockDeviceMappings: mappings }).slice(1), [
        '/dev/sdf out left-out 100 GiB gp3 kept none',
        '/dev/sdg out left-out 20 GiB gp2 kept none',
      ]);
    });
    it('knows that the request changes DeleteOnTermination', () => {
      const mappings = [{ DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: true } }];
      assert.equal(
        devices({ BlockDeviceMappings: mappings })[1],
        '/dev/sdf in changed-by-request 100 GiB gp3 deleted first',
      );
    });
    it('adds what only the request has, with EC2’s defaults', () => {
      const mappings = [
        { DeviceName: '/dev/sdh', Ebs: { VolumeSize: 50 } },
        { DeviceName: '/dev/sdi', Ebs: { SnapshotId: 'snap-1', VolumeType: 'gp3' } },
        { DeviceName: '/dev/sdj', VirtualName: 'ephemeral0' },
      ];
      assert.deepEqual(
        devices({ BlockDeviceMappings: mappings }, { namedSnapshots: { 'snap-1': snapshot } }).slice(3),
        ['/dev/sdh in new 50 GiB gp2 kept none', '/dev/sdi in new 8 GiB gp3 kept none', '/dev/sdj in new none'],
      );
    });
    it('shows what the request names where the instance is not known', () => {
      const mappings = [
        { DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: true } },
        { DeviceName: '/dev/sdg', NoDevice: '' },
      ];
      assert.deepEqual(devices({ BlockDeviceMappings: mappings }, { instance: undefined }), [
        '/dev/sdf in from-request deleted none',
        '/dev/sdg out left-out none',
      ]);
    });
    it('is not misled by archived or unfinished earlier snapshots', () => {
      const earlier = [
        { ...snapshot, archived: true },
        { ...snapshot, state: 'error' as const },
      ];
      const plan = planImage({ request }, { ...facts, earlierSnapshots: { 'vol-root': earlier } });
      assert.deepEqual(
        plan.devices.map(device => device.snapshot),
        ['first', 'unknown', 'unknown'],
      );
    });
  });

  describe('of what it would fail on', () => {
    const cases: readonly [title: string, changes: CreateImageRequest, known: Partial<PlanFacts>, expected: RegExp][] =
      [
        [
          'no such instance',
          {},
          { instance: null },
          /no instance i-0123456789abcdef0 in us-east-1 for account 123456789012/,
        ],
        ['a terminated instance', {}, { instance: { ...instance, state: 'terminated' } }, /is terminated/],
        ['an instance that is just starting', {}, { instance: { ...instance, state: 'pending' } }, /is pending/],
        [
          'an instance store root',
          {},
          { instance: { ...instance, rootDeviceType: 'instance-store' } },
          /no EBS root volume/,
        ],
        [
          'a name that is taken',
          {},
          { imageOfName: { ...image(), name: 'web-2026' } },
          /already used by ami-1 \(available/,
        ],
        ['the root device left out', mapping({ DeviceName: '/dev/xvda', NoDevice: '' }), {}, /root device/],
        [
          'a device that is neither there nor described',
          mapping({ DeviceName: '/dev/sdz', Ebs: {} }),
          {},
          /no \/dev\/sdz.*\/dev\/xvda, \/dev\/sdf, \/dev\/sdg/,
        ],
        [
          'another size of an existing volume',
          mapping({ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 200 } }),
          {},
          /has 100 GiB/,
        ],
        [
          'encrypting an existing volume',
          mapping({ DeviceName: '/dev/sdg', Ebs: { Encrypted: true } }),
          {},
          /cannot encrypt/,
        ],
        [
          'an unknown snapshot',
          mapping({ DeviceName: '/dev/sdh', Ebs: { SnapshotId: 'snap-x' } }),
          { namedSnapshots: { 'snap-x': null } },
          /snap-x does not exist/,
        ],
        [
          'an archived snapshot',
          mapping({ DeviceName: '/dev/sdh', Ebs: { SnapshotId: 'snap-1' } }),
          { namedSnapshots: { 'snap-1': { ...snapshot, archived: true } } },
          /archived/,
        ],
        [
          'a volume smaller than its snapshot',
          mapping({ DeviceName: '/dev/sdh', Ebs: { SnapshotId: 'snap-1', VolumeSize: 4 } }),
          { namedSnapshots: { 'snap-1': snapshot } },
          /at least as large/,
        ],
        ['uefi on an instance that booted otherwise', { BootModeOverride: 'uefi' }, {}, /booted in legacy-bios/],
        ['DryRun in the file', { DryRun: true }, {}, /create nothing/],
        [
          'a refused permission',
          {},
          { permission: { kind: 'refused', sentence: 'No policy allows it.' } },
          /No policy allows it/,
        ],
        ['no instance', { InstanceId: undefined }, { instance: undefined }, /names no instance/],
        ['no name', { Name: undefined }, {}, /no name/],
      ];
    for (const [title, changes, known, expected] of cases) {
      it(`stops at ${title}`, () => {
        const plan = planImage({ request: { ...request, ...changes } }, { ...facts, ...known });
        assert.match(
          plan.problems
            .filter(({ level }) => level === 'stops')
            .map(({ message }) => message)
            .join('\n'),
          expected,
        );
        assert.ok(stops(plan));
      });
    }

    it('stops at errors of the text and at variables without a value, and passes warnings on', () => {
      const plan = planImage(
        { request, errors: [{ message: 'E.' }], warnings: [{ message: 'W.' }], unresolved: ['env:X'] },
        facts,
      );
      assert.deepEqual(
        plan.problems.map(({ level, message }) => `${level} ${message}`),
        ['stops E.', 'stops The variable ${env:X} has no value here.', 'warns W.'],
      );
    });
    it('warns of what is ignored', () => {
      const mappings = mapping({
        DeviceName: '/dev/sdf',
        Ebs: { Encrypted: false, VolumeType: 'io2', VolumeSize: 100 },
      });
      const plan = planImage({ request: { ...request, ...mappings } }, facts);
      assert.ok(!stops(plan));
      assert.match(messages(plan).join(), /stays encrypted.*also sets VolumeType/);
    });
    it('warns of a NoDevice that does nothing', () => {
      const plan = planImage({ request: { ...request, ...mapping({ DeviceName: '/dev/xvdf', NoDevice: '' }) } }, facts);
      assert.match(messages(plan).join(), /no \/dev\/xvdf, so leaving it out does nothing/);
    });
    it('warns of a snapshot that was just started', () => {
      const started = new Date(facts.now - 5_000).toISOString();
      const plan = planImage({ request }, { ...facts, earlierSnapshots: { 'vol-root': [{ ...snapshot, started }] } });
      assert.match(messages(plan).join(), /snapshot of vol-root was just started/);
    });
    it('says nothing of a request that nothing stands against', () => {
      const fine = mapping(
        { DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: true } },
        { DeviceName: '/dev/sdh', Ebs: { VolumeSize: 1 } },
      );
      assert.deepEqual(planImage({ request: { ...request, ...fine } }, facts).problems, []);
    });
  });

  it('takes tags apart by what they land on', () => {
    const plan = planImage(
      {
        request: {
          ...request,
          TagSpecifications: [
            { ResourceType: 'image', Tags: [{ Key: 'a', Value: '1' }, { Key: 'empty' }] },
            { ResourceType: 'snapshot', Tags: [{ Key: 'b', Value: '2' }] },
          ],
        },
      },
      facts,
    );
    assert.deepEqual(plan.imageTags, { a: '1', empty: '' });
    assert.deepEqual(plan.snapshotTags, { b: '2' });
  });

  it('reads nonsense without throwing', () => {
    for (const nonsense of [null, 1, 'x', [], {}, [null], [1], { a: [] }]) {
      const broken = {
        InstanceId: nonsense,
        Name: nonsense,
        NoReboot: nonsense,
        BlockDeviceMappings: nonsense,
        TagSpecifications: nonsense,
      };
      assert.doesNotThrow(() => planImage({ request: broken }, { ...facts, instance: undefined }));
      assert.doesNotThrow(() =>
        planImage(
          {
            request: {
              ...request,
              BlockDeviceMappings: [nonsense, { DeviceName: '/dev/sdf', Ebs: nonsense }],
              TagSpecifications: [{ ResourceType: 'image', Tags: nonsense }],
            },
          },
          facts,
        ),
      );
    }
  });
});

function mapping(...mappings: readonly object[]): CreateImageRequest {
  return { BlockDeviceMappings: mappings };
}

function devices(changes: CreateImageRequest, known: Partial<PlanFacts> = {}): readonly string[] {
  return planImage({ request: { ...request, ...changes } }, { ...facts, ...known }).devices.map(device =>
    [
      device.deviceName,
      device.inImage ? 'in' : 'out',
      device.why,
      ...(device.size === undefined ? [] : [`${device.size} GiB`]),
      ...(device.type === undefined ? [] : [device.type]),
      ...(device.deleteOnTermination === undefined ? [] : [device.deleteOnTermination ? 'deleted' : 'kept']),
      device.snapshot,
    ].join(' '),
  );
}

function messages({ problems }: ReturnType<typeof planImage>): readonly string[] {
  return problems.map(({ message }) => message);
}

function image() {
  return {
    id: 'ami-1',
    name: '',
    state: 'available',
    created: '2026-11-01T00:00:00Z',
    ownerId: '',
    devices: [],
    tags: {},
  } as const;
}
