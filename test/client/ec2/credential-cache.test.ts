import assert from 'node:assert/strict';
import { CredentialCache } from '../../../client/src/ec2/sdk/credentials/credential-cache';
import { noCredentials } from '../../../client/src/ec2/sdk/credentials/credentials';

const minute = 60_000;
const keys = (name: string, expires?: number) => ({
  accessKeyId: name,
  secretAccessKey: 'x',
  expiration: expires === undefined ? undefined : new Date(expires),
});

describe('credential cache', () => {
  it('resolves once for all who ask at the same time', async () => {
    let asked = 0;
    const cache = new CredentialCache(async () => keys(`K${++asked}`));
    await Promise.all([cache.resolve(attended), cache.resolve(attended), cache.resolve(background), cache.provider()]);
    assert.equal(asked, 1);
    assert.equal((await cache.provider()).accessKeyId, 'K1');
  });

  it('renews five minutes before the end', async () => {
    let now = 0;
    let asked = 0;
    const cache = new CredentialCache(
      async () => keys(`K${++asked}`, now + 60 * minute),
      () => now,
    );
    await cache.resolve(background);
    now = 54 * minute;
    await cache.resolve(background);
    assert.equal(asked, 1);
    now = 55 * minute;
    await cache.resolve(background);
    assert.equal((await cache.provider()).accessKeyId, 'K2');
  });

  it('uses the old ones to their end when they cannot be renewed', async () => {
    let now = 0;
    let fails = false;
    const cache = new CredentialCache(
      async () => {
        if (fails) throw noCredentials('MfaRequired', {});
        return keys('K', 60 * minute);
      },
      () => now,
    );
    await cache.resolve(background);
    fails = true;
    now = 59 * minute;
    await cache.resolve(background);
    now = 60 * minute;
    await assert.rejects(cache.resolve(background), { code: 'MfaRequired' });
  });

  it('lets a person be asked although something in the background is waiting', async () => {
    const asked: boolean[] = [];
    const cache = new CredentialCache(async ({ background }) => {
      asked.push(background);
      if (background) throw noCredentials('MfaRequired', {});
      return keys('K');
    });
    const inBackground = cache.resolve(background);
    await cache.resolve(attended);
    await assert.rejects(inBackground, { code: 'MfaRequired' });
    assert.deepEqual(asked, [true, false]);
    await cache.resolve(background);
  });

  it('resolves again after AWS has called them expired; keys without an end after AWS has not known them', async () => {
    let asked = 0;
    let lasting = true;
    const cache = new CredentialCache(
      async () => keys(`K${++asked}`, lasting ? undefined : 60 * minute),
      () => 0,
    );
    await cache.resolve(attended);
    cache.forgetLasting();
    lasting = false;
    await cache.resolve(attended);
    assert.equal(asked, 2);
    cache.forgetLasting();
    await cache.resolve(attended);
    assert.equal(asked, 2, 'a session would be no other, and may have cost a code');
    cache.forget();
    await cache.resolve(attended);
    assert.equal(asked, 3);
  });

  it('lets one who waits go without taking it from the others', async () => {
    let resolve = () => {};
    const cache = new CredentialCache(
      () =>
        new Promise(done => {
          resolve = () => done(keys('K'));
        }),
    );
    const leaving = new AbortController();
    const left = cache.resolve({ background: false, signal: leaving.signal });
    const stayed = cache.resolve(attended);
    leaving.abort();
    await assert.rejects(left, { code: 'Aborted', reach: 'never-sent' });
    resolve();
    await stayed;
  });
});

const attended = { background: false };
const background = { background: true };
