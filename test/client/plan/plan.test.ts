import assert from 'node:assert/strict';
import type { CreateImageRequest } from '../../../client/src/ec2/ec2';
import { buildPlan, stops } from '../../../client/src/plan/plan';
import type { PlanFacts, RequestToPlan } from '../../../client/src/plan/plan-facts';
import { facts, instance, request, snapshot } from './support/account';

describe('the plan', () => {
  describe('of the reboot', () => {
    const reboot = (changes: CreateImageRequest, state = instance.state) =>
      buildPlan({ request: { ...request, ...changes } }, { ...facts, instance: { ...instance, state } }).reboot.kind;

    it('reboots a running instance', () => assert.equal(reboot({}), 'reboots'));
    it('reboots it with NoReboot false', () => assert.equal(reboot({ NoReboot: false }), 'reboots'));
    it('leaves it up with NoReboot true', () => assert.equal(reboot({ NoReboot: true }), 'stays-up'));
    it('leaves a stopped one down', () => assert.equal(reboot({}, 'stopped'), 'stays-down'));
    it('leaves a stopping one down', () => assert.equal(reboot({}, 'stopping'), 'stays-down'));
    it('says the condition where the state is not known', () =>
      assert.equal(buildPlan({ request }, { ...facts, instance: undefined }).reboot.kind, 'reboots-if-running'));
    it('names the Auto Scaling group', () => {
      const tags = { 'aws:autoscaling:groupName': 'web' };
      const plan = buildPlan({ request }, { ...facts, instance: { ...instance, tags } });
      assert.equal(plan.reboot.autoScalingGroup, 'web');
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
    it('knows which one is the root, of the instance and of the request', () => {
      const roots = (known: Partial<PlanFacts>, mappings: readonly object[] = []) =>
        buildPlan({ request: { ...request, BlockDeviceMappings: mappings } }, { ...facts, ...known })
          .devices.filter(({ isRoot }) => isRoot)
          .map(({ deviceName }) => deviceName);
      assert.deepEqual(roots({}), ['/dev/xvda']);
      const detached = { ...instance, devices: instance.devices.slice(1) };
      const added = ['/dev/xvda', '/dev/sdz'].map(DeviceName => ({ DeviceName, Ebs: { VolumeSize: 8 } }));
      assert.deepEqual(roots({ instance: detached }, added), ['/dev/xvda']);
      assert.deepEqual(roots({ instance: undefined }, added), []);
    });
    it('knows what each is made of', () => {
      const mappings = [
        { DeviceName: '/dev/sdh', Ebs: { VolumeSize: 50 } },
        { DeviceName: '/dev/sdi', Ebs: { SnapshotId: 'snap-1' } },
        { DeviceName: '/dev/sdj', VirtualName: 'ephemeral0' },
        { DeviceName: '/dev/sdk', NoDevice: '' },
        { DeviceName: '/dev/sdl' },
      ];
      const plan = buildPlan({ request: { ...request, BlockDeviceMappings: mappings } }, facts);
      assert.deepEqual(
        plan.devices.slice(2).map(({ source }) => source),
        [
          { kind: 'volume', volumeId: 'vol-logs' },
          { kind: 'empty' },
          { kind: 'snapshot', snapshotId: 'snap-1' },
          { kind: 'instance-store', virtualName: 'ephemeral0' },
          { kind: 'none' },
          { kind: 'none' },
        ],
      );
      assert.deepEqual(
        plan.devices.slice(6).map(({ why, inImage }) => [why, inImage]),
        [
          ['not-there', false],
          ['incomplete', false],
        ],
      );
    });
    it('encrypts a new one as the request says, else as its snapshot is', () => {
      const encrypted = (Ebs: object, known: Partial<PlanFacts> = {}) =>
        buildPlan(
          { request: { ...request, BlockDeviceMappings: [{ DeviceName: '/dev/sdh', Ebs }] } },
          {
            ...facts,
            ...known,
          },
        ).devices.at(-1)?.encrypted;
      const named = { namedSnapshots: { 'snap-1': { ...snapshot, encrypted: true } } };
      assert.equal(encrypted({ SnapshotId: 'snap-1' }, named), true);
      assert.equal(encrypted({ SnapshotId: 'snap-1', Encrypted: false }, named), false);
      assert.equal(encrypted({ SnapshotId: 'snap-1' }, { namedSnapshots: undefined }), undefined);
      assert.equal(encrypted({ VolumeSize: 8 }, named), undefined);
    });
    it('says nothing of a DeleteOnTermination that is as it was', () => {
      const mappings = [{ DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: false } }];
      assert.equal(devices({ BlockDeviceMappings: mappings })[1], '/dev/sdf in from-instance 100 GiB gp3 kept first');
    });
    it('is not misled by archived or unfinished earlier snapshots', () => {
      const earlier = [
        { ...snapshot, archived: true },
        { ...snapshot, state: 'error' as const },
      ];
      const plan = buildPlan({ request }, { ...facts, earlierSnapshots: { 'vol-root': earlier } });
      assert.deepEqual(
        plan.devices.map(device => device.snapshot),
        ['first', 'unknown', 'unknown'],
      );
    });
  });

  describe('of its problems', () => {
    const problemsOf = (toPlan: Partial<RequestToPlan>, known: Partial<PlanFacts> = {}) =>
      buildPlan({ request, ...toPlan }, { ...facts, ...known }).problems;

    it('has what the language says, in its words and with its places', () => {
      const problems = problemsOf({
        errors: [{ message: 'E.', pointer: '/Name' }],
        warnings: [{ message: 'W.' }],
        unresolved: ['env:X'],
      });
      assert.deepEqual(problems, [
        { level: 'stops', message: 'E.', pointer: '/Name' },
        { level: 'stops', message: 'The variable ${env:X} has no value.', pointer: undefined },
        { level: 'warns', message: 'W.', pointer: undefined },
      ]);
    });

    for (const [title, toPlan, known, expected] of [
      ['DryRun in the file', { request: { ...request, DryRun: true } }, {}, 'stops DryRun is true'],
      ['a denied permission', {}, { permission: { kind: 'refused', sentence: 'Denied.' } }, 'stops Denied.'],
      [
        'a permission that EC2 did not decide on',
        {},
        { permission: { kind: 'undecided', code: 'X', sentence: 'Unknown.' } },
        'warns Unknown.',
      ],
      [
        'a snapshot that was just started',
        {},
        { earlierSnapshots: { 'vol-root': [{ ...snapshot, started: new Date(facts.now - 5_000).toISOString() }] } },
        'warns A snapshot of vol-root was just started',
      ],
      [
        'a snapshot that is not completed',
        {},
        { earlierSnapshots: { 'vol-root': [{ ...snapshot, state: 'pending' }] } },
        'warns A snapshot of vol-root was just started',
      ],
      [
        'another image of the instance that is pending',
        {},
        { pendingImages: [{ id: 'ami-9', name: 'web-0' }] },
        'warns Image web-0 (ami-9) of this instance is still pending',
      ],
    ] satisfies readonly (readonly [string, Partial<RequestToPlan>, Partial<PlanFacts>, string])[]) {
      it(`names ${title}`, () => {
        const problems = problemsOf(toPlan, known);
        assert.equal(problems.length, 1);
        const [problem] = problems;
        assert.ok(`${problem?.level} ${problem?.message}`.startsWith(expected), problem?.message);
      });
    }

    it('is not misled by an older snapshot, or one of a volume that is left out', () => {
      assert.deepEqual(problemsOf({}, { earlierSnapshots: { 'vol-root': [snapshot] } }), []);
      const leftOut = mapping({ DeviceName: '/dev/sdf', NoDevice: '' });
      const pending = { earlierSnapshots: { 'vol-data': [{ ...snapshot, state: 'pending' as const }] } };
      assert.deepEqual(problemsOf({ request: { ...request, ...leftOut } }, pending), []);
    });

    it('has none where nothing was read', () => {
      assert.deepEqual(problemsOf({}, { instance: undefined, earlierSnapshots: undefined }), []);
      const known = buildPlan({ request }, { target: facts.target, now: facts.now });
      assert.deepEqual([known.problems, known.unread, known.permission], [[], [], { kind: 'not-checked' }]);
    });

    it('stops only at what stops', () => {
      assert.ok(stops(buildPlan({ request, errors: [{ message: 'E.' }] }, facts)));
      assert.ok(!stops(buildPlan({ request, warnings: [{ message: 'W.' }] }, facts)));
      assert.ok(!stops(buildPlan({ request }, facts)));
    });
  });

  it('tells an instance that is not named, not read or not there apart', () => {
    const planned = (InstanceId: unknown, known: Partial<PlanFacts> = {}) =>
      buildPlan({ request: { ...request, InstanceId } }, { ...facts, ...known }).instance;
    assert.deepEqual(planned(undefined), { kind: 'missing' });
    assert.deepEqual(planned(''), { kind: 'missing' });
    assert.deepEqual(planned('i-1', { instance: undefined }), { kind: 'unread', id: 'i-1' });
    assert.deepEqual(planned('i-1', { instance: null }), { kind: 'absent', id: 'i-1' });
  });

  it('takes tags apart by what they land on', () => {
    const plan = buildPlan(
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
      assert.doesNotThrow(() => buildPlan({ request: broken }, { ...facts, instance: undefined }));
      assert.doesNotThrow(() =>
        buildPlan(
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
  return buildPlan({ request: { ...request, ...changes } }, { ...facts, ...known }).devices.map(device =>
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
