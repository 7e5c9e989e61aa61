import assert from 'node:assert/strict';
import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { describeConnection } from '../../../client/src/ec2/connection';
import { findEndpoint, isAwsEndpoint } from '../../../client/src/ec2/endpoint';
import { readProfiles } from '../../../client/src/ec2/profiles';
import { createClients } from '../../../client/src/ec2/sdk/create-clients';
import { CredentialCache } from '../../../client/src/ec2/sdk/credentials/credential-cache';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';
import { connectAs } from './support/connect-for-test';
import { answerEmpty, type RecordingServer, startRecordingServer } from './support/recording-server';
import { setEnvironment } from './support/set-environment';

/**
 * The SDK reads `endpoint_url` of AWS_PROFILE or `default`, whichever profile signs. Each row says where a call of the
 * selected profile arrives, and with whose key.
 */
describe('endpoint: a call goes to the endpoint of the selected profile and to no other', () => {
  let folder: AwsFolder;
  let restore: () => void;
  const servers = new Map<string, RecordingServer>();
  const url = (name: string) => servers.get(name)?.url ?? '';

  before(async () => {
    folder = await makeAwsFolder();
    // The trap is real: the SDK would find these files by itself.
    restore = setEnvironment({ AWS_CONFIG_FILE: `${folder.path}/config`, AWS_PROFILE: 'sim' });
    for (const name of ['default', 'sim', 'sim-services', 'sim-sts', 'env', 'env-ec2']) {
      servers.set(name, await startRecordingServer(answerEmpty));
    }
    await folder.write(
      'config',
      `[default]
region = us-east-1
aws_access_key_id = DEFAULT
aws_secret_access_key = x
endpoint_url = ${url('default')}
[profile sim]
region = us-east-1
aws_access_key_id = SIM
aws_secret_access_key = x
endpoint_url = ${url('sim')}
[profile serviced]
region = us-east-1
aws_access_key_id = SERVICED
aws_secret_access_key = x
endpoint_url = ${url('sim')}
services = local
[services local]
ec2 =
  endpoint_url = ${url('sim-services')}
sts =
  endpoint_url = ${url('sim-sts')}
[profile plain]
region = us-east-1
aws_access_key_id = PLAIN
aws_secret_access_key = x
[profile ignoring]
region = us-east-1
aws_access_key_id = IGNORING
aws_secret_access_key = x
endpoint_url = ${url('sim')}
ignore_configured_endpoint_urls = true
[profile lost]
region = us-east-1
aws_access_key_id = LOST
aws_secret_access_key = x
services = nowhere
[profile typo]
region = us-east-1
aws_access_key_id = TYPO
aws_secret_access_key = x
endpoint_url = localhost:4566
`,
    );
  });
  after(async () => {
    restore();
    for (const server of servers.values()) server.close();
    await folder.remove();
  });

  interface Row {
    readonly profile: string;
    readonly env?: Readonly<Record<string, string>>;
    /** Where DescribeInstances arrives; a name of `servers`, or the failure of a call that must not leave. */
    readonly ec2: string;
    readonly sts: string;
    readonly key: string;
  }
  const rows: readonly (() => Row)[] = [
    () => ({ profile: 'sim', ec2: 'sim', sts: 'sim', key: 'SIM' }),
    () => ({ profile: 'sim', env: { AWS_PROFILE: 'default' }, ec2: 'sim', sts: 'sim', key: 'SIM' }),
    () => ({ profile: 'default', env: { AWS_PROFILE: 'sim' }, ec2: 'default', sts: 'default', key: 'DEFAULT' }),
    () => ({ profile: 'serviced', ec2: 'sim-services', sts: 'sim-sts', key: 'SERVICED' }),
    () => ({ profile: 'sim', env: { AWS_ENDPOINT_URL: url('env') }, ec2: 'env', sts: 'env', key: 'SIM' }),
    () => ({
      profile: 'serviced',
      env: { AWS_ENDPOINT_URL: url('env'), AWS_ENDPOINT_URL_EC2: url('env-ec2') },
      ec2: 'env-ec2',
      sts: 'env',
      key: 'SERVICED',
    }),
    () => ({
      profile: 'ignoring',
      env: { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false' },
      ec2: 'sim',
      sts: 'sim',
      key: 'IGNORING',
    }),
  ];
  for (const [index, row] of rows.entries()) {
    it(`row ${index + 1}`, async () => {
      const { profile, env = {}, ...expected } = row();
      const before = new Map([...servers].map(([name, server]) => [name, server.requests.length]));
      const ec2 = await connectAs(profile, { ...folder.env, ...env });
      await ec2.callerIdentity();
      await ec2.instances({});
      const sent = [...servers].flatMap(([name, server]) =>
        server.requests.slice(before.get(name)).map(request => [request.service, name, request.accessKey]),
      );
      assert.deepEqual(sent.sort(), [
        ['ec2', expected.ec2, expected.key],
        ['sts', expected.sts, expected.key],
      ]);
    });
  }

  // These would go to AWS itself: the name of the host is looked up by a resolver that knows nothing, and no byte leaves.
  const toAws: readonly { readonly profile: string; readonly env?: Readonly<Record<string, string>> }[] = [
    { profile: 'plain' },
    { profile: 'plain', env: { AWS_PROFILE: 'sim' } },
    { profile: 'ignoring' },
    { profile: 'sim', env: { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' } },
    { profile: 'sim', env: { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' } },
  ];
  for (const { profile, env } of toAws) {
    it(`${profile} with ${JSON.stringify(env ?? {})} goes to AWS, not to a neighbour's endpoint`, async () => {
      const before = [...servers.values()].map(server => server.requests.length);
      const { profiles } = await readProfiles({ ...folder.env, ...env });
      assert.equal(profiles.find(({ name }) => name === profile)?.endpoint, undefined);
      // A region that does not exist: wherever this test runs, no machine has its name.
      const ec2 = await connectAs(profile, { ...folder.env, ...env }, { region: 'us-nowhere-9' });
      await assert.rejects(ec2.createImage({ InstanceId: 'i-1', Name: 'x' }), { reach: 'never-sent' });
      assert.deepEqual(
        [...servers.values()].map(server => server.requests.length),
        before,
      );
    });
  }

  it('a name and password in an address are not kept, and lead nowhere else', async () => {
    for (const [written, kept] of [
      ['https://me:secret@localhost:4566/x', 'https://localhost:4566/x'],
      ['http://me@localhost:4566', 'http://localhost:4566/'],
      ['https://ec2.us-east-1.amazonaws.com@evil.example/a@b', 'https://evil.example/a@b'],
      ['https://localhost:4566/a@b', 'https://localhost:4566/a@b'],
    ] as const) {
      const profiles = new Map([['p', { endpoint_url: written }]]);
      const [services, ssoSessions, keys] = [new Map(), new Map(), new Map()];
      const files = { paths: { config: '', credentials: '' }, profiles, keys, services, ssoSessions, problems: [] };
      assert.deepEqual(findEndpoint(files, 'p', 'ec2', {}), { kind: 'url', url: kept });
    }
  });

  it('a services section that is missing stops the call instead of sending it to AWS', async () => {
    await assert.rejects(connectAs('lost', folder.env), { code: 'ServicesSectionMissing', reach: 'never-sent' });
    const { profiles } = await readProfiles(folder.env);
    assert.match(profiles.find(({ name }) => name === 'lost')?.problem ?? '', /services nowhere/);
  });

  it('an endpoint that is no address stops the call, and the list of profiles says so', async () => {
    await assert.rejects(connectAs('typo', folder.env), { code: 'EndpointInvalid', reach: 'never-sent' });
    const { profiles } = await readProfiles(folder.env);
    assert.match(profiles.find(({ name }) => name === 'typo')?.problem ?? '', /localhost:4566/);
  });
});

/** AWS's own endpoints, by the SDK's rules and the selected profile's settings; nothing is sent. */
describe("endpoint: AWS's own", () => {
  const rows: readonly (readonly [region: string, settings: string, host: string])[] = [
    ['us-east-1', '', 'ec2.us-east-1.amazonaws.com'],
    ['cn-north-1', '', 'ec2.cn-north-1.amazonaws.com.cn'],
    ['us-gov-west-1', '', 'ec2.us-gov-west-1.amazonaws.com'],
    ['eusc-de-east-1', '', 'ec2.eusc-de-east-1.amazonaws.eu'],
    ['us-iso-east-1', '', 'ec2.us-iso-east-1.c2s.ic.gov'],
    ['us-east-1', 'use_fips_endpoint = true', 'ec2-fips.us-east-1.amazonaws.com'],
    ['us-east-1', 'use_dualstack_endpoint = true', 'ec2.us-east-1.api.aws'],
  ];
  for (const [region, settings, host] of rows) {
    it(`${region}${settings && ` with ${settings}`}: ${host}`, async () => {
      const folder = await makeAwsFolder();
      await folder.write('config', `[profile p]\naws_access_key_id = K\naws_secret_access_key = x\n${settings}\n`);
      const connection = await describeConnection(
        { profile: { name: 'p', kind: 'static' }, region },
        { env: folder.env },
      );
      await folder.remove();
      const { reader } = createClients(connection, new CredentialCache(async () => keys));
      const hosts: string[] = [];
      reader.config.requestHandler.handle = async ({ hostname }) => {
        hosts.push(hostname);
        throw new Error('seen');
      };
      await assert.rejects(reader.send(new DescribeRegionsCommand({})), /seen/);
      assert.deepEqual(hosts, [host]);
    });
  }
});

const keys = { accessKeyId: 'K', secretAccessKey: 'x' };

describe('is AWS endpoint', () => {
  for (const url of [
    'https://ec2.us-east-1.amazonaws.com',
    'https://ec2-fips.us-gov-west-1.amazonaws.com',
    'https://ec2.cn-north-1.amazonaws.com.cn',
    'https://ec2.us-east-1.api.aws',
    'https://ec2.eusc-de-east-1.amazonaws.eu',
    'https://vpce-0123-abc.ec2.us-east-1.vpce.amazonaws.com',
  ]) {
    it(`${url}: yes`, () => assert.equal(isAwsEndpoint(url), true));
  }
  for (const url of [
    'http://127.0.0.1:4566',
    'http://localhost:4566',
    'http://ec2.us-east-1.amazonaws.com',
    'https://ec2.us-east-1.amazonaws.com:8443',
    'https://ec2-203-0-113-9.compute-1.amazonaws.com',
    'https://bucket.s3.us-east-1.amazonaws.com',
    'https://abc123.execute-api.us-east-1.amazonaws.com',
    'https://my-balancer.us-east-1.elb.amazonaws.com',
    'https://sts.us-east-1.amazonaws.com',
    'https://autoscaling.us-east-1.amazonaws.com',
    'https://ec2.us-east-1.amazonaws.com.evil.example',
    'https://amazonaws.com.evil.example',
    'https://example.com/amazonaws.com',
    'https://notamazonaws.com',
    'nonsense',
    '',
  ]) {
    it(`${url || '(empty)'}: no`, () => assert.equal(isAwsEndpoint(url), false));
  }

  it('knows each service by its own address', () => {
    assert.equal(isAwsEndpoint('https://autoscaling.us-east-1.amazonaws.com', 'autoscaling'), true);
    assert.equal(isAwsEndpoint('https://vpce-1.autoscaling.us-east-1.vpce.amazonaws.com', 'autoscaling'), true);
    assert.equal(isAwsEndpoint('https://ec2.us-east-1.amazonaws.com', 'autoscaling'), false);
  });
});
