import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Connections, connectionKey, type Sdk } from '../../../client/src/ec2/connect';
import type { MfaRequest } from '../../../client/src/ec2/mfa';
import type { Profile } from '../../../client/src/ec2/profile';
import { createAutoScaling, createEc2, createParameters } from '../../../client/src/ec2/sdk';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';
import { connectionsFor } from './support/connect-for-test';

describe('connections', () => {
  let folder: AwsFolder;
  let sandbox: Sandbox;
  before(async () => {
    folder = await makeAwsFolder();
    const roles = [{ name: 'guarded', needsMfa: true }];
    const world = await folder.write('world.json', JSON.stringify({ places: [{ region: 'us-east-1' }], roles }));
    sandbox = await startSandbox({ world });
  });
  after(async () => {
    await Promise.all([sandbox.close(), folder.remove()]);
  });

  const write = (text: string) => writeFile(path.join(folder.path, 'config'), text.replaceAll('{url}', sandbox.url));
  const profile = (name: string, kind: Profile['kind'] = 'static'): Profile => ({ name, kind, endpoint: sandbox.url });
  const region = 'us-east-1';

  it('load the SDK on the first connection, and open each target once', async () => {
    let loaded = 0;
    const loadSdk = async (): Promise<Sdk> => {
      loaded += 1;
      return { createAutoScaling, createEc2, createParameters };
    };
    const connections = new Connections({ env: folder.env, loadSdk });
    assert.equal(loaded, 0);
    const target = { profile: { name: 'sandbox', kind: 'sandbox', endpoint: sandbox.url } as const, region };
    const first = await connections.connect(target);
    assert.equal(await connections.connect({ ...target }), first);
    assert.equal(loaded, 1);
    assert.notEqual(await connections.connect({ ...target, region: 'eu-west-1' }), first);
    connections.forget();
    assert.notEqual(await connections.connect(target), first);
  });

  it('read a profile again that was wrong the first time', async () => {
    await write('[profile a]\nservices = gone\n');
    const connections = connectionsFor(folder.env);
    await assert.rejects(connections.connect({ profile: profile('a'), region }), { code: 'ServicesSectionMissing' });
    await write('[profile a]\nendpoint_url = {url}\naws_access_key_id = sandbox\naws_secret_access_key = sandbox\n');
    const ec2 = await connections.connect({ profile: profile('a'), region });
    assert.equal((await ec2.callerIdentity()).account, '000000000000');
  });

  it('use rewritten keys on the call after the one that AWS refused, with no question', async () => {
    await write('[profile a]\nendpoint_url = {url}\naws_access_key_id = old\naws_secret_access_key = old\n');
    const ec2 = await connectionsFor(folder.env).connect({ profile: profile('a'), region });
    await assert.rejects(ec2.callerIdentity(), { code: 'InvalidClientTokenId' });
    await write('[profile a]\nendpoint_url = {url}\naws_access_key_id = sandbox\naws_secret_access_key = sandbox\n');
    assert.equal((await ec2.callerIdentity()).account, '000000000000');
  });

  it('refuse a region that could lead a request to another host', async () => {
    for (const name of ['', 'evil.example/', 'us-east-1.evil.example#', 'us east 1', '../x']) {
      const connecting = connectionsFor(folder.env).connect({ profile: profile('a'), region: name });
      await assert.rejects(connecting, { code: 'RegionInvalid', reach: 'never-sent' });
    }
  });

  describe('with multi-factor authentication', () => {
    const asked: MfaRequest[] = [];
    let code: string | undefined;
    const guardedConfig =
      '[profile guarded]\nendpoint_url = {url}\nrole_arn = arn:aws:iam::000000000000:role/guarded\nsource_profile = source\nmfa_serial = device\n' +
      '[profile source]\naws_access_key_id = sandbox\naws_secret_access_key = sandbox\n';
    const guarded = async () => {
      await write(guardedConfig);
      asked.length = 0;
      code = '123456';
      return connectionsFor(folder.env, {
        mfaCode: async request => {
          asked.push(request);
          return code;
        },
      });
    };
    const connectGuarded = async () =>
      (await guarded()).connect({ profile: profile('guarded', 'assume-role'), region });

    it('ask once for all calls of an hour', async () => {
      const ec2 = await connectGuarded();
      await Promise.all([ec2.callerIdentity(), ec2.instances({}), ec2.images({})]);
      await ec2.createImage({ InstanceId: 'i-0123456789abcdef0', Name: 'x' }).catch(() => undefined);
      assert.deepEqual(asked, [{ profile: 'guarded', serial: 'device' }]);
    });

    it('ask once for all regions', async () => {
      const connections = await guarded();
      for (const name of ['us-east-1', 'eu-west-1']) {
        const ec2 = await connections.connect({ profile: profile('guarded', 'assume-role'), region: name });
        await ec2.callerIdentity();
      }
      assert.equal(asked.length, 1);
    });

    it('do not ask again because another profile has changed, but because this one has', async () => {
      const connections = await guarded();
      const call = async () => {
        const ec2 = await connections.connect({ profile: profile('guarded', 'assume-role'), region });
        await ec2.callerIdentity();
      };
      await call();
      await write(`${guardedConfig}[profile other]\nregion = eu-west-1\n`);
      connections.forget();
      await call();
      assert.equal(asked.length, 1);
      await write(guardedConfig.replace('[profile source]\n', '[profile source]\nregion = eu-west-1\n'));
      connections.forget();
      await call();
      assert.equal(asked.length, 2);
    });

    it('never ask for a call that nobody waits for', async () => {
      const ec2 = await connectGuarded();
      await assert.rejects(ec2.callerIdentity({ background: true }), { code: 'MfaRequired', reach: 'never-sent' });
      assert.deepEqual(asked, []);
      await ec2.callerIdentity();
      assert.match((await ec2.callerIdentity({ background: true })).arn, /guarded/);
      assert.equal(asked.length, 1);
    });

    it('ask again for the next call after somebody has gone away from the question', async () => {
      const ec2 = await connectGuarded();
      code = undefined;
      await assert.rejects(ec2.callerIdentity(), { code: 'MfaCancelled' });
      code = '123456';
      await ec2.callerIdentity();
      assert.equal(asked.length, 2);
    });
  });

  it('have one key for targets that are the same to AWS', () => {
    const a = { profile: { ...profile('a'), region: 'us-east-1', problem: 'x' }, region };
    assert.equal(connectionKey(a), connectionKey({ profile: profile('a'), region }));
    assert.notEqual(connectionKey(a), connectionKey({ ...a, region: 'us-east-2' }));
    assert.notEqual(connectionKey(a), connectionKey({ ...a, profile: profile('b') }));
  });
});
