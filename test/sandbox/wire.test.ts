import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { elementOf, signedPost } from './support/signed-post';
import { sandboxKeys, useSandbox } from './support/use-sandbox';

describe('sandbox: ways to call it', () => {
  const test = useSandbox();
  const query = { Action: 'DescribeRegions', Version: '2016-11-15', 'RegionName.1': 'us-east-1', A: undefined };

  class Sha256 {
    private readonly hash;
    constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
      const key =
        typeof secret === 'string' || secret === undefined ? secret : Buffer.from(new Uint8Array(bytesOf(secret)));
      this.hash = key === undefined ? createHash('sha256') : createHmac('sha256', key);
    }
    update(data: string | ArrayBuffer | ArrayBufferView): void {
      this.hash.update(typeof data === 'string' ? data : new Uint8Array(bytesOf(data)));
    }
    async digest(): Promise<Uint8Array> {
      return this.hash.digest();
    }
    reset(): void {}
  }

  const request = (parameters: Record<string, string>) => {
    const { hostname, port, host } = new URL(test.sandbox.url);
    return {
      method: 'GET',
      protocol: 'http:',
      hostname,
      port: Number(port),
      path: '/',
      query: parameters,
      headers: { host },
    };
  };
  const signer = (service = 'ec2') =>
    new SignatureV4({ service, region: 'us-east-1', credentials: sandboxKeys, sha256: Sha256, applyChecksum: false });
  const addressOf = ({ query = {} }: { query?: object }) => `${test.sandbox.url}/?${new URLSearchParams({ ...query })}`;
  const { A: _, ...regions } = query;

  it('answers a GET that is signed in its header', async () => {
    const signed = await signer().sign(request(regions));
    const { host: _host, ...headers } = signed.headers;
    const answer = await fetch(addressOf(signed), { headers });
    const body = await answer.text();
    assert.equal(answer.status, 200, body);
    assert.match(body, /<regionName>us-east-1<\/regionName>/);
  });

  it('answers a presigned address as long as it may be used', async () => {
    const presigned = addressOf(await signer().presign(request(regions), { expiresIn: 3600 }));
    const body = await (await fetch(presigned)).text();
    assert.match(body, /<regionName>us-east-1<\/regionName>/);
    test.sandbox.behave({ clockSkewSeconds: 3601 });
    assert.equal(elementOf(await (await fetch(presigned)).text(), 'Code'), 'RequestExpired');
  });

  it('rejects a presigned address that was changed', async () => {
    const presigned = addressOf(await signer().presign(request(regions)));
    const body = await (await fetch(presigned.replace('us-east-1&', 'us-east-2&'))).text();
    assert.equal(elementOf(body, 'Code'), 'AuthFailure');
  });

  it('answers Signature Version 2 by naming what it wants', async () => {
    const body = await (
      await fetch(`${test.sandbox.url}/?Action=DescribeRegions&Signature=abc&SignatureVersion=2`)
    ).text();
    assert.equal(elementOf(body, 'Code'), 'IncompleteSignature');
  });

  for (const service of ['kms', 'iam', 's3']) {
    it(`says that it does not model ${service}, and nothing about the keys`, async () => {
      const { status, code, message } = await signedPost(test.sandbox.url, { Action: 'ListKeys' }, { service });
      assert.deepEqual([status, code], [400, 'UnsupportedOperation']);
      assert.match(message ?? '', new RegExp(`does not model the service ${service}`));
    });
  }

  it('answers a JSON call to a service that it does not model in JSON', async () => {
    const headers = { 'x-amz-target': 'TrentService.DescribeKey' };
    const { status, body } = await signedPost(test.sandbox.url, {}, { service: 'kms', headers });
    assert.deepEqual([status, JSON.parse(body).__type], [400, 'UnsupportedOperation']);
  });

  it('takes a call with tens of thousands of parameters at once', async () => {
    const filters = Array.from({ length: 16_000 }, (_, index) => [`Filter.${index + 1}.Name`, 'state'] as const);
    const { status } = await signedPost(test.sandbox.url, { Action: 'DescribeImages', ...Object.fromEntries(filters) });
    assert.equal(status, 200);
  });

  it('takes no more filter values than EC2', async () => {
    const values = Array.from({ length: 201 }, (_, index) => [`Filter.1.Value.${index + 1}`, 'x'] as const);
    const form = { Action: 'DescribeImages', 'Filter.1.Name': 'name', ...Object.fromEntries(values) };
    assert.equal((await signedPost(test.sandbox.url, form)).code, 'FilterLimitExceeded');
  });

  it('has a time that can be read however often it is advanced', async () => {
    for (let times = 0; times < 9000; times++) test.sandbox.advance(1_000_000_000_000);
    assert.equal(test.sandbox.state().now, '9000-01-01T00:00:00.000Z');
  });
});

function bytesOf(data: ArrayBuffer | ArrayBufferView): ArrayBuffer | Uint8Array {
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : data;
}
