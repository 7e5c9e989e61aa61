import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instanceRoleProfile, readProfiles } from '../../../client/src/ec2/profiles';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { resolveTarget } from '../../../client/src/target/resolve-target';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';
import { connectionsFor } from './support/connect-for-test';
import { setEnvironment } from './support/set-environment';

describe('the role of the EC2 instance that this runs on', () => {
  const asked: string[] = [];
  let sandbox: Sandbox;
  let metadata: Server;
  let folder: AwsFolder;
  let restore: () => void;

  before(async () => {
    sandbox = await startSandbox();
    folder = await makeAwsFolder();
    metadata = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end(answers[request.url ?? '']);
    });
    await new Promise<void>(resolve => metadata.listen(0, '127.0.0.1', resolve));
    const { port } = metadata.address() as AddressInfo;
    restore = setEnvironment({ AWS_EC2_METADATA_SERVICE_ENDPOINT: `http://127.0.0.1:${port}` });
  });
  after(async () => {
    restore();
    metadata.close();
    await Promise.all([sandbox.close(), folder.remove()]);
  });

  const onEc2 = async () => true;
  const environment = () => ({
    ...folder.env,
    AWS_EC2_METADATA_DISABLED: undefined,
    AWS_ENDPOINT_URL: sandbox.url,
  });

  it('is a profile there and nowhere else, and can be switched off as for the AWS CLI', async () => {
    const namesOf = async (env: ReturnType<typeof environment>, isEc2: boolean) =>
      (await readProfiles(env, async () => isEc2)).profiles.map(({ name }) => name);
    assert.deepEqual(await namesOf(environment(), true), [instanceRoleProfile]);
    assert.deepEqual(await namesOf(environment(), false), []);
    const { profiles } = await readProfiles({ ...environment(), AWS_EC2_METADATA_DISABLED: 'true' }, onEc2);
    assert.deepEqual(profiles, []);
  });

  it('is never chosen by itself, and not asked for by being listed', async () => {
    const { profiles } = await readProfiles(environment(), onEc2);
    const settings = { profile: '', region: 'us-east-1' };
    const inputs = { trusted: true, selection: {}, settings, environment: {}, profiles };
    assert.deepEqual(resolveTarget(inputs), { kind: 'no-profile' });
    assert.deepEqual(asked, []);
  });

  it('signs the calls of a person who has chosen it', async () => {
    const { profiles } = await readProfiles(environment(), onEc2);
    const [profile] = profiles;
    assert.ok(profile);
    const ec2 = await connectionsFor(environment()).connect({ profile, region: 'us-east-1' });
    assert.match((await ec2.callerIdentity()).arn, /user\/sandbox$/);
    assert.equal(asked[0], 'PUT /latest/api/token');
  });
});

const answers: Readonly<Record<string, string>> = {
  '/latest/api/token': 'token',
  '/latest/meta-data/iam/security-credentials/': 'builder',
  '/latest/meta-data/iam/security-credentials/builder': JSON.stringify({
    Code: 'Success',
    AccessKeyId: 'sandbox',
    SecretAccessKey: 'sandbox',
    Token: '',
    Expiration: '2100-01-01T00:00:00Z',
  }),
};
