import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { CreateImageCommand, DescribeImagesCommand } from '@aws-sdk/client-ec2';
import type { SandboxState } from '../../client/src/sandbox/control/sandbox-state';
import { demoInstance } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: the control endpoint', () => {
  const test = useSandbox();
  const call = async (method: string, path: string, body?: unknown) => {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${test.sandbox.url}/_sandbox/${path}`, init);
    return { status: response.status, value: JSON.parse(await response.text()) };
  };
  const create = (Name = 'web-test') => {
    return test.ec2().send(new CreateImageCommand({ InstanceId: demoInstance('web-1'), Name }));
  };

  it('shows the state: calls, reboots, images and their snapshots', async () => {
    const { ImageId } = await create();
    const state: SandboxState = (await call('GET', 'state')).value;
    assert.equal(state.simulated, true);
    assert.equal(state.account, '000000000000');
    assert.deepEqual(state.calls, { CreateImage: 1 });
    const place = state.places.find(it => it.region === 'us-east-1');
    assert.equal(place?.instances.find(it => it.name === 'web-1')?.reboots, 1);
    assert.equal(place?.images.find(it => it.imageId === ImageId)?.snapshots.length, 3);
  });

  it('moves the clock', async () => {
    const { ImageId = '' } = await create();
    const before = Date.parse(test.sandbox.state().now);
    const { value } = await call('POST', 'clock', { advanceSeconds: 31, speed: 0 });
    assert.equal(Date.parse(value.now) - before, 31_000);
    const { Images } = await test.ec2().send(new DescribeImagesCommand({ ImageIds: [ImageId] }));
    assert.equal(Images?.[0]?.State, 'available');
  });

  it('moves the clock no further than to the year 9000, which every client can read', async () => {
    for (let step = 0; step < 300; step++) await call('POST', 'clock', { advanceSeconds: 1_000_000_000 });
    assert.equal((await call('GET', 'state')).value.now, '9000-01-01T00:00:00.000Z');
    assert.ok((await test.ec2().send(new DescribeImagesCommand({ Owners: ['self'] }))).Images?.length);
    for (const advanceSeconds of [-1, 1e300, '1', null]) {
      assert.equal((await call('POST', 'clock', { advanceSeconds })).status, 400, String(advanceSeconds));
    }
  });

  it('switches faults on and off, and says which there are', async () => {
    await call('POST', 'faults', { action: 'CreateImage', kind: 'error', code: 'InternalError', count: 2 });
    assert.equal((await refused(create())).code, 'InternalError');
    const { kinds, armed } = (await call('GET', 'faults')).value;
    assert.ok(kinds.drop);
    assert.equal(armed[0].count, 1);
    await call('DELETE', 'faults');
    assert.ok((await create()).ImageId);
  });

  it('changes behaviour and permissions, and terminates instances', async () => {
    await call('POST', 'behaviour', {
      hiddenDescribes: 3,
      imageSeconds: [1, 2],
      refusedTagKeys: ['x'],
      throttling: false,
    });
    assert.equal(test.sandbox.state().behaviour.hiddenDescribes, 3);
    await call('POST', 'permissions', { denied: ['ec2:CreateImage'] });
    assert.equal((await refused(create())).code, 'UnauthorizedOperation');
    await call('POST', 'permissions', { principal: 'sandbox', denied: [] });
    await call('POST', 'terminate', { instanceId: demoInstance('web-1') });
    assert.equal((await refused(create())).code, 'InvalidParameterValue');
  });

  it('resets the world to its beginning', async () => {
    await create();
    await call('POST', 'behaviour', { imageQuota: 0 });
    const again = await refused(create('web-test'));
    assert.equal(again.code, 'InvalidAMIName.Duplicate');
    await call('POST', 'reset');
    assert.deepEqual(test.sandbox.state().calls, {});
    assert.ok((await create()).ImageId);
  });

  const wrong: [method: string, path: string, body: unknown, error: RegExp][] = [
    ['POST', 'faults', { action: 'CreateImage', kind: 'explode' }, /"kind" has to be one of drop, silence/],
    ['POST', 'faults', { action: 'MakeImage', kind: 'drop' }, /There is no action MakeImage/],
    ['POST', 'faults', { action: 'CreateImage', kind: 'error' }, /"code" has to be a text/],
    ['POST', 'faults', { action: 'CreateImage', kind: 'drop', when: 'never' }, /"when" has to be before or after/],
    ['POST', 'faults', { action: 'CreateImage', kind: 'image-fails', stage: 3 }, /"stage" has to be 1 or 2/],
    ['POST', 'clock', { speed: -1 }, /"speed" has to be a number/],
    ['POST', 'clock', [], /has to be a JSON object/],
    ['POST', 'clock', { advanceSeconds: 1e300 }, /"advanceSeconds" has to be a number/],
    ['POST', 'faults', { action: 'CreateImage', kind: 'html', status: 1000 }, /"status" has to be an HTTP status/],
    ['POST', 'behaviour', { hiddenDescribes: -1 }, /"hiddenDescribes" has to be like its default/],
    ['POST', 'behaviour', { imageSeconds: ['1', '2'] }, /"imageSeconds" has to be like its default/],
    ['POST', 'behaviour', { imageSeconds: [30, 10] }, /"imageSeconds" has to be like its default/],
    ['POST', 'behaviour', { constructor: 1 }, /There is no behaviour "constructor"/],
    ['POST', 'permissions', { principal: 'nobody', denied: [] }, /no access key or role "nobody"/],
    ['POST', 'permissions', { denied: 'all' }, /"denied" has to be a list of texts/],
    ['POST', 'terminate', { instanceId: 'i-0' }, /There is no instance i-0/],
  ];
  for (const [method, path, body, error] of wrong) {
    it(`refuses ${method} ${path} ${JSON.stringify(body)} with a sentence`, async () => {
      const answer = await call(method, path, body);
      assert.equal(answer.status, 400);
      assert.match(answer.value.error, error);
    });
  }

  it('says which routes there are to one that there is not', async () => {
    const { status, value } = await call('GET', 'nothing');
    assert.equal(status, 404);
    assert.ok(value.routes.includes('POST /_sandbox/faults'));
  });

  describe('strangers', () => {
    /** fetch does not let Host be set. */
    const statusWith = (path: string, headers: Record<string, string>) => {
      return new Promise<number | undefined>((resolve, reject) => {
        const sent = request(`${test.sandbox.url}${path}`, { method: 'POST', headers }, response => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.on('error', reject).end('{}');
      });
    };

    it('from web pages are refused, at the control and at the API', async () => {
      const headers = { Origin: 'https://example.invalid' };
      assert.equal(await statusWith('/_sandbox/clock', headers), 403);
      assert.equal(await statusWith('/', headers), 403);
      assert.equal(await statusWith('/_sandbox/clock', { Origin: test.sandbox.url }), 200);
    });

    it('at another address find nothing', async () => {
      const others = Object.values(networkInterfaces()).flatMap(it => it ?? []);
      const addresses = others.filter(it => it.family === 'IPv4' && !it.internal).map(it => it.address);
      // The whole of 127.0.0.0/8 is this machine on Linux, so that there is always another address to try.
      if (process.platform === 'linux') addresses.push('127.0.0.2');
      for (const address of addresses) {
        const socket = connect(Number(new URL(test.sandbox.url).port), address);
        const [error] = await once(socket, 'error');
        assert.equal(error.code, 'ECONNREFUSED', address);
      }
    });

    it('under another host name are refused', async () => {
      const port = new URL(test.sandbox.url).port;
      assert.equal(await statusWith('/_sandbox/clock', { Host: `example.invalid:${port}` }), 403);
      assert.equal(await statusWith('/_sandbox/clock', { Host: '127.0.0.1:1' }), 403);
      assert.equal(await statusWith('/_sandbox/clock', { Host: `localhost:${port}` }), 200);
    });
  });
});
