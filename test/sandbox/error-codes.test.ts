import assert from 'node:assert/strict';
import {
  CreateImageCommand,
  type CreateImageCommandInput,
  DeleteSnapshotCommand,
  DeregisterImageCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  type EbsBlockDevice,
} from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { demoImage, demoInstance, demoSnapshot } from './support/demo-world';
import { refused } from './support/refused';
import { signedPost } from './support/signed-post';
import { sandboxKeys, useSandbox } from './support/use-sandbox';

/** Every code that running.md 9 has something to say about, and how the sandbox is made to answer it. */
describe('sandbox: the error codes that people meet', () => {
  const test = useSandbox();
  const table: { code: string; status: number | string; how: string }[] = [];
  after(() => console.table(table));

  const create = async (input: Partial<CreateImageCommandInput> = {}) => {
    const request = { InstanceId: demoInstance('web-1'), Name: 'web-test', NoReboot: true, ...input };
    return await test.ec2().send(new CreateImageCommand(request));
  };
  const createRaw = async (form: Record<string, string>) => {
    const answer = await signedPost(test.sandbox.url, { Action: 'CreateImage', Name: 'web-test', ...form });
    throw Object.assign(new Error(answer.message), { name: answer.code, $metadata: { httpStatusCode: answer.status } });
  };
  const withVolume = (Ebs: EbsBlockDevice) => create({ BlockDeviceMappings: [{ DeviceName: '/dev/sdk', Ebs }] });
  const withTags = (...keys: string[]) => {
    return create({ TagSpecifications: [{ ResourceType: 'image', Tags: keys.map(Key => ({ Key })) }] });
  };
  const twice = async (Name = 'web-other') => {
    await create();
    test.sandbox.advance(1000);
    return create({ Name });
  };
  const describeImage = (id: string) => test.ec2().send(new DescribeImagesCommand({ ImageIds: [id] }));
  const deregister = (ImageId: string) => test.ec2().send(new DeregisterImageCommand({ ImageId }));
  const wrongSecret = { ...sandboxKeys, secretAccessKey: 'wrong' };

  const byItself: [code: string, status: number, provoke: () => Promise<unknown>][] = [
    ['DryRunOperation', 412, () => create({ DryRun: true })],
    [
      'UnauthorizedOperation',
      403,
      () => {
        test.sandbox.deny('sandbox', ['ec2:CreateImage']);
        return create();
      },
    ],
    ['AuthFailure', 401, () => test.ec2('us-east-1', wrongSecret).send(new DescribeInstancesCommand({}))],
    ['AuthFailure', 401, () => test.ec2('ap-east-1').send(new DescribeInstancesCommand({}))],
    ['SignatureDoesNotMatch', 403, () => test.sts(wrongSecret).send(new GetCallerIdentityCommand({}))],
    [
      'InvalidClientTokenId',
      403,
      () => test.sts({ accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' }).send(new GetCallerIdentityCommand({})),
    ],
    [
      'RequestExpired',
      400,
      () => expiredSession(keys => test.ec2('us-east-1', keys).send(new DescribeInstancesCommand({}))),
    ],
    ['ExpiredToken', 403, () => expiredSession(keys => test.sts(keys).send(new GetCallerIdentityCommand({})))],
    ['MissingParameter', 400, () => createRaw({})],
    ['UnknownParameter', 400, () => createRaw({ 'BlockDeviceMapping.1.Ebs.KmsKeyId': 'alias/mine' })],
    ['UnsupportedOperation', 400, () => createRaw({ 'BlockDeviceMapping.1.Ebs.EbsCardIndex': '1' })],
    ['InvalidInstanceID.Malformed', 400, () => create({ InstanceId: 'web-1' })],
    ['InvalidInstanceID.NotFound', 400, () => create({ InstanceId: 'i-0123456789abcdef0' })],
    ['InvalidParameterValue', 400, () => create({ InstanceId: demoInstance('web-0') })],
    ['InvalidAMIName.Malformed', 400, () => create({ Name: 'a:b' })],
    ['InvalidAMIName.Duplicate', 400, () => create({ Name: 'web-2026-10-28' })],
    ['InvalidBlockDeviceMapping', 400, () => withVolume({})],
    ['InvalidParameterCombination', 400, () => withVolume({ VolumeSize: 8, VolumeType: 'io2' })],
    ['InvalidParameter', 400, () => withVolume({ SnapshotId: demoSnapshot('content-seed'), Encrypted: true })],
    ['InvalidSnapshot.NotFound', 400, () => withVolume({ SnapshotId: 'snap-0123456789abcdef0' })],
    ['InvalidSnapshotID.Malformed', 400, () => withVolume({ SnapshotId: 'snap-1' })],
    ['IncorrectState', 400, () => withVolume({ SnapshotId: demoSnapshot('orders-2025') })],
    [
      'UnknownVolumeType',
      400,
      () =>
        createRaw({
          InstanceId: demoInstance('web-1'),
          'BlockDeviceMapping.1.DeviceName': '/dev/sdk',
          'BlockDeviceMapping.1.Ebs.VolumeSize': '9',
          'BlockDeviceMapping.1.Ebs.VolumeType': 'gp9',
        }),
    ],
    [
      'BootForVolumeTypeUnsupported',
      400,
      () => create({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'st1' } }] }),
    ],
    ['InvalidTagKey.Malformed', 400, () => withTags('')],
    ['TagLimitExceeded', 400, () => withTags(...Array.from({ length: 51 }, (_, index) => `key-${index}`))],
    [
      'TagPolicyViolation',
      400,
      () => {
        test.sandbox.behave({ refusedTagKeys: ['Owner'] });
        return withTags('Owner');
      },
    ],
    ['ConcurrentCreateImageNoRebootLimitExceeded', 400, () => twice()],
    [
      'SnapshotCreationPerVolumeRateExceeded',
      400,
      () => {
        test.sandbox.behave({ pendingImagesPerInstance: 2 });
        return twice();
      },
    ],
    [
      'ConcurrentSnapshotLimitExceeded',
      400,
      async () => {
        test.sandbox.behave({ pendingImagesPerInstance: 9, snapshotGapSeconds: 0, imageSeconds: [999, 999] });
        for (let count = 0; count < 5; count++) await create({ Name: `web-${count}` });
        return create();
      },
    ],
    [
      'PendingSnapshotLimitExceeded',
      400,
      () => {
        test.sandbox.behave({ pendingSnapshots: 2 });
        return create();
      },
    ],
    [
      'SnapshotLimitExceeded',
      400,
      () => {
        test.sandbox.behave({ snapshotQuota: 1 });
        return create();
      },
    ],
    [
      'ResourceLimitExceeded',
      400,
      () => {
        test.sandbox.behave({ imageQuota: 1 });
        return create();
      },
    ],
    [
      'RequestLimitExceeded',
      503,
      async () => {
        for (let count = 0; count < 51; count++) await test.ec2().send(new DescribeInstancesCommand({}));
      },
    ],
    [
      'InvalidAMIID.NotFound',
      400,
      async () => {
        test.sandbox.behave({ hiddenDescribes: 1 });
        return describeImage((await create()).ImageId ?? '');
      },
    ],
    [
      'InvalidAMIID.Unavailable',
      400,
      async () => {
        await deregister(demoImage('web-2026-10-28'));
        return deregister(demoImage('web-2026-10-28'));
      },
    ],
    [
      'InvalidSnapshot.InUse',
      400,
      async () => {
        const { Images } = await describeImage(demoImage('web-2026-10-28'));
        const SnapshotId = Images?.[0]?.BlockDeviceMappings?.[0]?.Ebs?.SnapshotId;
        return test.ec2().send(new DeleteSnapshotCommand({ SnapshotId }));
      },
    ],
  ];
  for (const [code, status, provoke] of byItself) {
    it(`${code} is answered to a request`, async () => {
      const answer = await refused(provoke());
      assert.deepEqual([answer.code, answer.status], [code, status]);
      table.push({ code, status, how: 'a request' });
    });
  }

  describe('in the hostile world', () => {
    const odd = useSandbox({ world: 'hostile' });
    const refusals: [instance: string, code: string][] = [
      ['instance-store-root', 'NonEBSInstance'],
      ['still-pending', 'InvalidParameterValue'],
      ['on-an-outpost', 'InvalidParameterValue'],
    ];
    for (const [instance, code] of refusals) {
      it(`${code} is answered to a request for the instance ${instance}`, async () => {
        const request = { InstanceId: demoInstance(instance), Name: 'web-test' };
        const answer = await refused(odd.ec2().send(new CreateImageCommand(request)));
        assert.deepEqual([answer.code, answer.status], [code, 400]);
        table.push({ code, status: 400, how: `a request for ${instance}` });
      });
    }
  });

  const onDemand: [code: string, status: number][] = [
    ['OptInRequired', 401],
    ['PendingVerification', 401],
    ['Blocked', 403],
    ['InvalidSecurity.RequestHasExpired', 400],
    ['IncorrectInstanceState', 400],
    ['InvalidState', 400],
    ['VolumeLimitExceeded', 400],
    ['CustomerKeyHasBeenRevoked', 400],
    ['OperationNotPermitted', 400],
    ['InternalError', 500],
    ['InternalFailure', 500],
    ['ServerInternal', 500],
    ['Unavailable', 503],
    ['ServiceUnavailable', 503],
  ];
  for (const [code, status] of onDemand) {
    it(`${code} is answered on demand`, async () => {
      test.sandbox.addFault('CreateImage', { kind: 'error', code });
      const answer = await refused(create());
      assert.deepEqual([answer.code, answer.status], [code, status]);
      table.push({ code, status, how: 'a fault' });
    });
  }

  it('and what is no answer of EC2 comes on demand as well', async () => {
    test.sandbox.addFault('CreateImage', { kind: 'html' });
    const page = await refused(create());
    assert.deepEqual([page.code, page.status], ['Unknown', 502]);
    table.push({ code: page.code, status: 502, how: 'a fault (a page that is not XML)' });
    test.sandbox.addFault('CreateImage', { kind: 'drop' });
    const { status, message } = await refused(create());
    assert.equal(status, undefined);
    assert.match(message, /ECONNRESET|hang up/);
    table.push({ code: 'ECONNRESET', status: '-', how: 'a fault' });
  });

  async function expiredSession<T>(
    use: (keys: typeof sandboxKeys & { sessionToken?: string }) => Promise<T>,
  ): Promise<T> {
    const RoleArn = 'arn:aws:iam::000000000000:role/Deployer';
    const { Credentials } = await test.sts().send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me' }));
    test.sandbox.advance(3_600_000);
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
    return use({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken });
  }
});
