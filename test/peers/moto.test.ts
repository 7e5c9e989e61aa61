import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { AwsFailure } from '../../client/src/ec2/aws-failure';
import { Connections } from '../../client/src/ec2/connect';
import type { CreateImageRequest, Ec2 } from '../../client/src/ec2/ec2';
import { createAutoScaling, createEc2, createParameters } from '../../client/src/ec2/sdk';
import { awsPolicy } from '../../client/src/runs/policy';
import type { Run } from '../../client/src/runs/run';
import { RunManager } from '../../client/src/runs/run-manager';
import { Runs } from '../../client/src/runs/runs';
import { useAwsFolder } from './support/aws-folder';
import { motoShortfalls } from './support/moto-shortfalls';
import { usePython } from './support/use-python';
import { useServer } from './support/use-server';

/** The client's own flows on a server that nobody here wrote, through a profile of AWS's config file. */
describe('peers: the client on moto', function () {
  this.timeout(60_000);
  const python = usePython();
  const server = useServer(() => ({
    program: python.program,
    args: ['-m', 'moto.server', '-H', '127.0.0.1', '-p', '0'],
    addressIn: line => /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0],
  }));
  const folder = useAwsFolder(
    () => `[profile moto]
region = us-east-1
endpoint_url = ${server.url}
aws_access_key_id = testing
aws_secret_access_key = testing
`,
  );
  const account = '123456789012';
  let ec2: Ec2;
  let instanceId: string;

  before(async () => {
    const connections = new Connections({
      env: folder.env,
      loadSdk: async () => ({ createAutoScaling, createEc2, createParameters }),
    });
    ec2 = await connections.connect({ profile: { name: 'moto', kind: 'static' }, region: 'us-east-1' });
    instanceId = await launchInstance(server.url);
  });

  const request = (Name: string, more: CreateImageRequest = {}): CreateImageRequest => {
    const Tags = [{ Key: 'Service', Value: 'web' }];
    return {
      InstanceId: instanceId,
      Name,
      NoReboot: true,
      TagSpecifications: [{ ResourceType: 'image', Tags }],
      ...more,
    };
  };

  describe('listing', () => {
    it('knows the account and its regions', async () => {
      assert.equal((await ec2.callerIdentity()).account, account);
      assert.ok((await ec2.regions()).some(region => region.name === 'us-east-1'));
    });

    it('sees instances with their volumes', async () => {
      const { items } = await ec2.instances({ maxResults: 5 });
      const instance = items.find(it => it.id === instanceId);
      assert.deepEqual([instance?.state, instance?.tags.Name], ['running', 'web-1']);
      const ids = instance?.devices.map(device => device.volumeId) ?? [];
      assert.equal((await ec2.volumes({ ids })).items.length, 1);
    });
  });

  describe('creating', () => {
    let run: Run;
    let runs: Runs;
    let ends: Promise<Run[]>;

    before(() => {
      ({ runs, ends } = openRuns(join(folder.path, 'runs'), ec2));
    });
    after(async () => {
      await runs.dispose();
      await rm(join(folder.path, 'runs'), { recursive: true, force: true });
    });

    it('is not tried with DryRun first: an emulator may create the image all the same', async () => {
      const withheld = { code: 'DryRunWithheld', reach: 'never-sent' };
      await assert.rejects(ec2.checkPermission(request('web-dry')), withheld);
      assert.equal((await ec2.images({ names: ['web-dry'] })).items.length, 0);
    });

    it('sends a request and watches the image until it is available', async () => {
      const target = { profile: 'moto', region: 'us-east-1', account, endpoint: server.url };
      const started = await runs.start({ request: request('web-moto'), target, instance: { id: instanceId } });
      assert.equal(started.kind, 'decided');
      const [ended] = await ends;
      assert.deepEqual(ended?.state, { kind: 'ended', outcome: { kind: 'available' } });
      run = ended;
    });

    it('finds the image by its name, with its tags', async () => {
      const { items } = await ec2.images({ names: ['web-moto'] });
      assert.deepEqual(
        items.map(image => image.id),
        [run.imageId],
      );
      assert.equal(items[0]?.tags.Service, 'web');
      assert.equal(items[0]?.sourceInstanceId, instanceId);
    });

    it('reads its snapshots', async () => {
      const description = `Created by CreateImage(${instanceId}) for ${run.imageId}*`;
      const { items } = await ec2.snapshots({ description });
      assert.deepEqual(
        items.map(snapshot => [snapshot.state, snapshot.progress]),
        [['completed', '100%']],
      );
    });

    it('deregisters it', async () => {
      assert.equal((await runs.deregister(run.id, { deleteSnapshots: false })).kind, 'deregistered');
      assert.equal((await ec2.images({ names: ['web-moto'] })).items.length, 0);
    });
  });

  describe('errors', () => {
    it('of unknown and malformed ids are refusals with a code and a request id', async () => {
      const notFound = await failureOf(ec2.instances({ ids: ['i-0123456789abcdef0'] }));
      assert.deepEqual(
        [notFound.code, notFound.reach, notFound.status],
        ['InvalidInstanceID.NotFound', 'refused', 400],
      );
      const image = await failureOf(ec2.images({ ids: ['ami-0123456789abcdef0'] }));
      assert.equal(image.code, 'InvalidAMIID.NotFound');
    });

    it('of an image that is not there are refusals too', async () => {
      const failure = await failureOf(ec2.deregisterImage('ami-0123456789abcdef0'));
      assert.deepEqual([failure.code, failure.reach], ['InvalidAMIID.NotFound', 'refused']);
    });
  });

  describe('the shortfalls of moto', () => {
    const create = async (name: string, more: CreateImageRequest = {}) => {
      const { imageId } = await ec2.createImage(request(name, more));
      const { items } = await ec2.images({ ids: [imageId] });
      assert.ok(items[0]);
      return items[0];
    };

    it(motoShortfalls.availableAtOnce, async () => {
      assert.equal((await create('at-once')).state, 'available');
    });

    it(motoShortfalls.ignoresMappings, async () => {
      const BlockDeviceMappings = [{ DeviceName: '/dev/sdk', Ebs: { VolumeSize: 40 } }];
      const { devices } = await create('mapped', { BlockDeviceMappings });
      assert.deepEqual(
        devices.map(device => [device.deviceName, device.size]),
        [['/dev/sda1', 15]],
      );
    });

    it(motoShortfalls.refusesSnapshotTags, async () => {
      const TagSpecifications = [{ ResourceType: 'snapshot', Tags: [{ Key: 'a', Value: 'b' }] }];
      const failure = await failureOf(ec2.createImage(request('tagged', { TagSpecifications })));
      assert.deepEqual([failure.status, failure.reach], [500, 'unknown']);
    });

    it(motoShortfalls.takesNamesTwice, async () => {
      assert.notEqual((await create('twice')).id, (await create('twice')).id);
    });

    it(motoShortfalls.takesAnyName, async () => {
      assert.equal((await create('a:b*c')).name, 'a:b*c');
    });

    it(motoShortfalls.keepsSnapshots, async () => {
      const image = await create('with-snapshots');
      assert.deepEqual(await ec2.deregisterImage(image.id, { deleteSnapshots: true }), []);
      const ids = image.devices.flatMap(device => device.snapshotId ?? []);
      assert.equal((await ec2.snapshots({ ids })).items.length, 1);
    });

    it(motoShortfalls.forgetsNever, async () => {
      const image = await create('forgotten');
      await ec2.deregisterImage(image.id);
      assert.deepEqual((await ec2.images({ ids: [image.id] })).items, []);
    });

    it(motoShortfalls.doesNotReboot, async () => {
      await create('rebooted', { NoReboot: false });
      assert.equal((await ec2.instances({ ids: [instanceId] })).items[0]?.state, 'running');
    });
  });
});

/** Runs in a folder of their own, which look often, and the runs of the first end that they tell. */
function openRuns(folder: string, ec2: Ec2): { runs: Runs; ends: Promise<Run[]> } {
  let tell: (ended: Run[]) => void = () => {};
  const ends = new Promise<Run[]>(resolve => {
    tell = resolve;
  });
  const runs = new Runs({
    openManager: RunManager.open,
    folder,
    connect: async () => ec2,
    notifier: { started: () => {}, ended: (_, ended) => tell([...ended]) },
    log: { info: () => {}, error: () => {} },
    history: () => 10,
    policy: () => ({ ...awsPolicy, joinTime: 1, watch: { ...awsPolicy.watch, firstDelay: 1 } }),
  });
  return { runs, ends };
}

async function launchInstance(endpoint: string): Promise<string> {
  const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
  const client = new EC2Client({ endpoint, region: 'us-east-1', credentials });
  const TagSpecifications = [{ ResourceType: 'instance' as const, Tags: [{ Key: 'Name', Value: 'web-1' }] }];
  const launch = new RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1, TagSpecifications });
  const { Instances } = await client.send(launch);
  client.destroy();
  return Instances?.[0]?.InstanceId ?? assert.fail('moto launched no instance');
}

async function failureOf(call: Promise<unknown>): Promise<AwsFailure> {
  const error = await call.then(
    () => assert.fail('The call was answered, but should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof AwsFailure);
  return error;
}
