import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild, { type Plugin } from 'esbuild';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import { Connections, type Sdk } from '../../../client/src/ec2/connect';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { createAutoScaling, createEc2, createParameters } from '../../../client/src/ec2/sdk';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { sandboxProfile } from './support/connect-for-test';

const sdk = path.resolve('client/src/ec2/sdk');

/** As client/build.mjs does it. */
describe('the bundle of the AWS SDK', function () {
  this.timeout(60_000);
  let folder: string;
  let sandbox: Sandbox;
  let bundle: Sdk;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ami-bundle-'));
    const { literalKeys }: { readonly literalKeys: Plugin } = await import(
      pathToFileURL(path.join(sdk, 'literal-keys.mjs')).href
    );
    const outfile = path.join(folder, 'aws.js');
    await esbuild.build({
      entryPoints: [path.join(sdk, 'index.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      minify: true,
      outfile,
      plugins: [literalKeys],
    });
    bundle = createRequire(path.join(folder, 'x'))(outfile);
    sandbox = await startSandbox({ speed: 0 });
  });
  after(async () => {
    await Promise.all([sandbox.close(), rm(folder, { recursive: true })]);
  });

  const connect = (loaded: Sdk): Promise<Ec2> =>
    new Connections({ env: {}, loadSdk: async () => loaded }).connect({
      profile: sandboxProfile(sandbox.url),
      region: 'us-east-1',
    });

  it('holds the calls that are made, and not all of EC2', async () => {
    const { size } = await stat(path.join(folder, 'aws.js'));
    assert.ok(size < 550_000, `${size} bytes`);
  });

  it('answers every call as the SDK itself does', async () => {
    const [bundled, plain] = await Promise.all([
      connect(bundle),
      connect({ createAutoScaling, createEc2, createParameters }),
    ]);
    const calls: readonly ((ec2: Ec2) => Promise<unknown>)[] = [
      ec2 => ec2.callerIdentity(),
      ec2 => ec2.regions(),
      ec2 => ec2.instances({ maxResults: 1000 }),
      ec2 => ec2.volumes({ maxResults: 500 }),
      ec2 => ec2.images({ maxResults: 1000 }),
      ec2 => ec2.images({ names: ['*'], sourceInstanceIds: ['*'] }),
      ec2 => ec2.snapshots({ maxResults: 1000 }),
    ];
    for (const call of calls) assert.deepEqual(await call(bundled), await call(plain));
    const { items } = await bundled.instances({ maxResults: 1000 });
    assert.ok(
      items.some(({ tags, devices }) => tags.Name && devices.length > 1),
      'tags and devices are parsed',
    );
    const running = items.find(({ state }) => state === 'running');
    const { imageId } = await bundled.createImage({
      InstanceId: running?.id,
      Name: 'bundled',
      TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'By', Value: 'bundle' }] }],
    });
    const [image] = (await plain.images({ ids: [imageId] })).items;
    assert.equal(image?.tags.By, 'bundle');
    sandbox.advance(120_000);
    const deleted = await bundled.deregisterImage(imageId, { deleteSnapshots: true });
    assert.ok(deleted.length > 0);
  });

  it('throws what the extension catches as a failure, although its class is another one', async () => {
    const ec2 = await connect(bundle);
    const failure: unknown = await ec2.instances({ ids: ['banana'] }).catch((error: unknown) => error);
    assert.ok(failure instanceof AwsFailure);
    assert.notEqual(failure.constructor, AwsFailure);
    assert.deepEqual([failure.code, failure.reach], ['InvalidInstanceID.Malformed', 'refused']);
    assert.equal(new Error('x') instanceof AwsFailure, false);
  });
});
