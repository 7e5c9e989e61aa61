import assert from 'node:assert/strict';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import { clockSkew } from '../../../client/src/ec2/clock-skew';
import { describeConnection } from '../../../client/src/ec2/connection';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { makeAwsFolder } from './support/aws-folder';
import { connectAs, connectionsFor, sandboxProfile } from './support/connect-for-test';
import {
  type Answer,
  answerEmpty,
  type RecordingServer,
  refuse,
  startRecordingServer,
} from './support/recording-server';

const request = { InstanceId: 'i-0123456789abcdef0', Name: 'web' };

describe('ec2 over the SDK, at an endpoint that misbehaves', () => {
  let server: RecordingServer;
  afterEach(() => server.close());

  const connect = async (answer: Answer): Promise<Ec2> => {
    server = await startRecordingServer(answer);
    return connectionsFor({}).connect({ profile: sandboxProfile(server.url), region: 'us-east-1' });
  };

  const failures: readonly {
    readonly says: string;
    readonly answer: Answer;
    readonly create: readonly [code: string, reach: string];
    /** How often a reading call is sent. */
    readonly reads: number;
  }[] = [
    { says: '500', answer: (_, r) => refuse(r, 500, 'InternalError'), create: ['InternalError', 'unknown'], reads: 3 },
    { says: '503', answer: (_, r) => refuse(r, 503, 'Unavailable'), create: ['Unavailable', 'unknown'], reads: 3 },
    {
      says: 'throttling',
      answer: (_, r) => refuse(r, 503, 'RequestLimitExceeded'),
      create: ['RequestLimitExceeded', 'throttled'],
      reads: 3,
    },
    {
      says: 'a duplicate name',
      answer: (_, r) => refuse(r, 400, 'InvalidAMIName.Duplicate'),
      create: ['InvalidAMIName.Duplicate', 'refused'],
      reads: 1,
    },
    {
      says: 'a page of a proxy, 502',
      answer: (_, r) => r.writeHead(502).end('<html><body>Bad gateway</body></html>'),
      create: ['Unknown', 'unknown'],
      reads: 3,
    },
    {
      says: 'a page of a captive portal, 200',
      answer: (_, r) => r.end('<html><body>Please log in<br></body></html>'),
      create: ['InvalidAnswer', 'unknown'],
      reads: 1,
    },
    {
      says: 'bytes that are no XML, 400',
      answer: (_, r) => r.writeHead(400).end('no'),
      create: ['InvalidAnswer', 'unknown'],
      reads: 1,
    },
    { says: 'a cut connection', answer: (_, r) => r.destroy(), create: ['ECONNRESET', 'unknown'], reads: 3 },
  ];
  for (const { says, answer, create, reads } of failures) {
    it(`${says}: CreateImage goes out once and is ${create[1]}; a reading call goes out ${reads} times`, async () => {
      const ec2 = await connect(answer);
      await assert.rejects(ec2.createImage(request), isFailure(create[0], create[1]));
      assert.equal(server.requests.length, 1);
      await assert.rejects(ec2.instances({ maxResults: 5 }), AwsFailure);
      assert.equal(server.requests.length, 1 + reads);
      // The SDK waits between its attempts, after throttling for up to a second and a half.
    }).timeout(10_000);
  }

  it('refused connection: never sent', async () => {
    const ec2 = await connect(answerEmpty);
    server.close();
    await assert.rejects(ec2.createImage(request), isFailure('ECONNREFUSED', 'never-sent'));
  });

  it('keeps the words and the request id of AWS, and nothing of the SDK', async () => {
    const ec2 = await connect((_, response) => refuse(response, 400, 'InvalidInstanceID.NotFound', 'no such thing'));
    await assert.rejects(ec2.instances({ ids: ['i-1'] }), (error: unknown) => {
      assert.ok(error instanceof AwsFailure);
      assert.deepEqual([error.message, error.requestId, error.status], ['no such thing', 'request-1', 400]);
      return true;
    });
  });

  const dropped: readonly (readonly [what: string, members: object, pointer: string])[] = [
    ['a misspelled member', { NoRebot: true }, '/NoRebot'],
    ['a null', { NoReboot: null }, '/NoReboot'],
    ['a text for a list', { BlockDeviceMappings: 'x' }, '/BlockDeviceMappings'],
    [
      'a number for an object',
      { BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: 5 }] },
      '/BlockDeviceMappings/0/Ebs',
    ],
    [
      'a member of another call',
      { TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'a', Value: 'b', PropagateAtLaunch: true }] }] },
      '/TagSpecifications/0/Tags/0/PropagateAtLaunch',
    ],
  ];
  for (const [what, members, pointer] of dropped) {
    it(`${what}, which the SDK would leave out: nothing is sent`, async () => {
      const ec2 = await connect(answerEmpty);
      await assert.rejects(ec2.createImage({ ...request, ...members }), (error: unknown) => {
        assert.ok(error instanceof AwsFailure);
        assert.deepEqual([error.code, error.reach, error.details.pointer], ['MembersDropped', 'never-sent', pointer]);
        return true;
      });
      assert.equal(server.requests.length, 0);
    });
  }

  it('every member that CreateImage takes gets through', async () => {
    const ec2 = await connect((_, response) => refuse(response, 412, 'DryRunOperation'));
    const ebs = {
      DeleteOnTermination: false,
      Iops: 3000,
      SnapshotId: 'snap-1',
      VolumeSize: 8,
      VolumeType: 'gp3',
      KmsKeyId: 'k',
      Throughput: 125,
      OutpostArn: 'o',
      AvailabilityZone: 'a',
      Encrypted: true,
      VolumeInitializationRate: 100,
      AvailabilityZoneId: 'z',
      EbsCardIndex: 0,
    };
    await ec2.checkPermission({
      ...request,
      $schema: 'for the editor alone',
      Description: '',
      NoReboot: true,
      SnapshotLocation: 'local',
      BootModeOverride: 'uefi',
      BlockDeviceMappings: [
        { DeviceName: '/dev/sda1', Ebs: ebs },
        { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
        { DeviceName: '/dev/sdc', NoDevice: '' },
      ],
      TagSpecifications: [
        { ResourceType: 'image', Tags: [] },
        {
          ResourceType: 'snapshot',
          Tags: [
            { Key: 'a', Value: '' },
            { Key: 'ünï', Value: 'c&d=e' },
          ],
        },
      ],
    });
    assert.equal(server.requests.length, 1);
  });

  it('an aborted signal before sending: never sent, and nothing is', async () => {
    const ec2 = await connect(answerEmpty);
    await assert.rejects(ec2.createImage(request, { signal: AbortSignal.abort() }), isFailure('Aborted', 'never-sent'));
    assert.equal(server.requests.length, 0);
  });

  it('an abort while EC2 thinks: unknown', async () => {
    const abort = new AbortController();
    const ec2 = await connect(() => abort.abort());
    await assert.rejects(ec2.createImage(request, { signal: abort.signal }), isFailure('Aborted', 'unknown'));
  });

  it('no answer at all: given up after the time-out, and unknown', async () => {
    server = await startRecordingServer(() => {});
    const connections = connectionsFor({}, { timeouts: { connection: 500, request: 50 } });
    const ec2 = await connections.connect({ profile: sandboxProfile(server.url), region: 'us-east-1' });
    await assert.rejects(ec2.createImage(request), isFailure('ETIMEDOUT', 'unknown'));
    assert.equal(server.requests.length, 1);
  });

  it('an endpoint that knows no DryRun: the answer to a permission check is that it may have acted', async () => {
    const ec2 = await connect(answerEmpty);
    await assert.rejects(ec2.checkPermission(request), isFailure('DryRunIgnored', 'unknown'));
  });

  it('a permission is not asked for at an endpoint of a profile that is not AWS: it may ignore DryRun', async () => {
    server = await startRecordingServer(answerEmpty);
    const folder = await makeAwsFolder();
    await folder.write(
      'config',
      `[default]\naws_access_key_id = a\naws_secret_access_key = b\nendpoint_url = ${server.url}\n`,
    );
    const ec2 = await connectAs('default', folder.env);
    await assert.rejects(ec2.checkPermission(request), isFailure('DryRunWithheld', 'never-sent'));
    assert.equal(server.requests.length, 0);
    await folder.remove();
  });

  for (const account of ['', '<Account/>', '<Account>12</Account>']) {
    it(`an identity with ${account || 'no account'} is no answer: no guard could hold it against anything`, async () => {
      const result = `<GetCallerIdentityResult>${account}<Arn>arn:aws:iam::1:user/x</Arn></GetCallerIdentityResult>`;
      const ec2 = await connect((_, response) =>
        response.end(`<GetCallerIdentityResponse>${result}</GetCallerIdentityResponse>`),
      );
      await assert.rejects(ec2.callerIdentity(), isFailure('InvalidAnswer', 'unknown'));
    });
  }

  it('a clock that is off is known by the Date header of what AWS answers', async () => {
    const ec2 = await connect((_, response) => {
      response.setHeader('date', new Date(Date.now() - 20 * 60_000).toUTCString());
      refuse(response, 401, 'AuthFailure');
    });
    await assert.rejects(ec2.createImage(request), (error: unknown) => {
      assert.ok(error instanceof AwsFailure);
      assert.equal(clockSkew(error), 20);
      return true;
    });
  });

  it('a success without an id is no success', async () => {
    const ec2 = await connect(answerEmpty);
    await assert.rejects(ec2.createImage(request), isFailure('InvalidAnswer', 'unknown'));
  });

  it('sends the values of the file as they are, and DryRun only in the check', async () => {
    const ec2 = await connect((_, response) => refuse(response, 412, 'DryRunOperation'));
    const full = {
      ...request,
      NoReboot: false,
      BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 20, VolumeType: 'gp3' } }],
      TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Empty', Value: '' }] }],
    };
    assert.deepEqual(await ec2.checkPermission(full), { requestId: 'request-1' });
    const [sent] = server.requests;
    assert.deepEqual(Object.fromEntries(sent?.body ?? []), {
      Action: 'CreateImage',
      Version: '2016-11-15',
      DryRun: 'true',
      InstanceId: 'i-0123456789abcdef0',
      Name: 'web',
      NoReboot: 'false',
      'BlockDeviceMapping.1.DeviceName': '/dev/sdf',
      'BlockDeviceMapping.1.Ebs.VolumeSize': '20',
      'BlockDeviceMapping.1.Ebs.VolumeType': 'gp3',
      'TagSpecification.1.ResourceType': 'image',
      'TagSpecification.1.Tag.1.Key': 'Empty',
      'TagSpecification.1.Tag.1.Value': '',
    });
  });
});

describe('ec2 over the SDK: certificates', () => {
  it("of AWS_CA_BUNDLE or ca_bundle are trusted in place of the system's", async () => {
    const folder = await makeAwsFolder();
    const file = await folder.write('bundle.pem', 'certificates');
    await folder.write('config', `[profile p]\nca_bundle = ${file}\n`);
    const target = { profile: { name: 'p', kind: 'static' }, region: 'us-east-1' } as const;
    const ofProfile = await describeConnection(target, { env: folder.env });
    assert.equal(ofProfile.trusted, 'certificates');
    const other = await folder.write('other.pem', 'others');
    const ofVariable = await describeConnection(target, { env: { ...folder.env, AWS_CA_BUNDLE: other } });
    assert.equal(ofVariable.trusted, 'others');
    await folder.remove();
  });

  it('that are not trusted stop the call before anything is sent', async () => {
    // A server that speaks no TLS stands for one that cannot be trusted: the handshake fails alike.
    const server = await startRecordingServer(answerEmpty);
    const profile = sandboxProfile(server.url.replace('http:', 'https:'));
    const ec2 = await connectionsFor({}).connect({ profile, region: 'us-east-1' });
    await assert.rejects(ec2.createImage(request), (error: unknown) => {
      assert.ok(error instanceof AwsFailure);
      assert.equal(error.reach, 'never-sent');
      return true;
    });
    assert.equal(server.requests.length, 0);
    server.close();
  });
});

describe('ec2 over the SDK, at the sandbox', () => {
  let sandbox: Sandbox;
  let ec2: Ec2;
  before(async () => {
    sandbox = await startSandbox({ speed: 0 });
    ec2 = await connectionsFor({}).connect({ profile: sandboxProfile(sandbox.url), region: 'us-east-1' });
  });
  after(() => sandbox.close());

  it('knows whose account it is', async () => {
    assert.equal((await ec2.callerIdentity()).account, '000000000000');
  });

  describe('where the clock of this computer is off by an hour', () => {
    const skewed = async () =>
      connectionsFor({}).connect({ profile: sandboxProfile(sandbox.url), region: 'us-east-1' });
    const calls = () => sandbox.state().calls.CreateImage ?? 0;
    const InstanceId = async () => {
      const { items } = await ec2.instances({ maxResults: 100 });
      return items.find(({ state, devices }) => state === 'running' && devices.length > 0)?.id ?? '';
    };
    afterEach(() => {
      sandbox.behave({ clockSkewSeconds: 0 });
      sandbox.advance(600_000);
    });

    for (const [when, isFirst] of [
      ['after a call that read something', false],
      ['as the first call', true],
    ] as const) {
      it(`creates one image, by EC2's clock, ${when}`, async () => {
        const instance = await InstanceId();
        const before = calls();
        sandbox.behave({ clockSkewSeconds: -3600 });
        const late = await skewed();
        if (!isFirst) await late.regions();
        const { imageId } = await late.createImage({ InstanceId: instance, Name: `skewed ${when}`, NoReboot: true });
        assert.match(imageId, /^ami-/);
        assert.equal(calls() - before, isFirst ? 2 : 1);
        assert.ok(Math.abs(late.clockOffset() + 3_600_000) < 60_000);
      });
    }

    it('is told what EC2 refuses for another reason, once', async () => {
      const instance = await InstanceId();
      sandbox.behave({ clockSkewSeconds: -3600 });
      const late = await skewed();
      await late.regions();
      const before = calls();
      await assert.rejects(
        late.createImage({ InstanceId: instance, Name: 'ab' }),
        isFailure('InvalidAMIName.Malformed', 'refused'),
      );
      assert.equal(calls() - before, 1);
    });
  });

  it('reads regions with their opt-in', async () => {
    const regions = await ec2.regions();
    assert.equal(regions.find(region => region.name === 'us-east-1')?.optIn, 'opt-in-not-required');
  });

  it('reads instances page by page, each with its devices', async () => {
    const first = await ec2.instances({ maxResults: 5 });
    assert.equal(first.items.length, 5);
    const second = await ec2.instances({ maxResults: 5, nextToken: first.nextToken });
    assert.notEqual(second.items[0]?.id, first.items[0]?.id);
    assert.ok(first.items.some(instance => instance.devices.some(device => device.volumeId.startsWith('vol-'))));
  });

  it('creates an image, sees it pending with its snapshots, and deregisters it with them', async () => {
    const { items } = await ec2.instances({ maxResults: 100 });
    const instance = items.find(candidate => candidate.state === 'running' && candidate.devices.length > 1);
    assert.ok(instance);
    const volumes = await ec2.volumes({ ids: instance.devices.map(device => device.volumeId) });
    assert.equal(volumes.items.length, instance.devices.length);
    const { imageId } = await ec2.createImage({ InstanceId: instance.id, Name: 'made by a test', NoReboot: true });
    sandbox.advance(120_000);
    const found = await ec2.images({ names: ['made by a test'] });
    assert.deepEqual(
      found.items.map(image => [image.id, image.state, image.sourceInstanceId, image.devices.length]),
      [[imageId, 'available', instance.id, instance.devices.length]],
    );
    const ids = (found.items[0]?.devices ?? []).flatMap(device => device.snapshotId ?? []);
    const snapshots = await ec2.snapshots({ ids });
    assert.deepEqual(new Set(snapshots.items.map(snapshot => snapshot.progress)), new Set(['100%']));
    const deleted = await ec2.deregisterImage(imageId, { deleteSnapshots: true });
    assert.deepEqual(new Set(deleted.map(deletion => deletion.result)), new Set(['success']));
  });

  it('decodes what a refusal has encoded', async () => {
    sandbox.deny('sandbox', ['ec2:CreateImage']);
    const { items } = await ec2.instances({ maxResults: 100 });
    const instance = items.find(candidate => candidate.state === 'running');
    const failure: unknown = await ec2
      .checkPermission({ InstanceId: instance?.id, Name: 'refused' })
      .catch((error: unknown) => error);
    sandbox.deny('sandbox', []);
    assert.ok(failure instanceof AwsFailure);
    assert.equal(failure.code, 'UnauthorizedOperation');
    const encoded = /failure message: (\S+)/.exec(failure.message)?.[1];
    assert.match(await ec2.decodeAuthorizationMessage(encoded ?? ''), /ec2:CreateImage/);
  });
});

function isFailure(code: string, reach: string) {
  return (error: unknown) => {
    assert.ok(error instanceof AwsFailure, String(error));
    assert.deepEqual([error.code, error.reach], [code, reach]);
    return true;
  };
}
