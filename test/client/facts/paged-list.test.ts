import assert from 'node:assert/strict';
import type { PageQuery } from '../../../client/src/ec2/ec2';
import type { Instance } from '../../../client/src/ec2/model';
import { instancesAge } from '../../../client/src/facts/ages';
import { failure, fakeEc2, instance } from '../ec2/support/fake-ec2';
import { factsOver } from './support/facts-under-test';

/** Three pages of two. */
async function threePages({ nextToken }: PageQuery) {
  const page = Number(nextToken ?? 0);
  const items = [instance(`i-${page}a`), instance(`i-${page}b`)];
  return { items, nextToken: page < 2 ? String(page + 1) : undefined };
}

const ids = (items: readonly Instance[]) => items.map(({ id }) => id).join(' ');

describe('facts: a list', () => {
  it('is read only as far as somebody looks', async () => {
    const { facts, target, settled, takeCalls } = factsOver(fakeEc2({ instances: threePages }));
    const { instances } = facts.of(target);
    assert.equal(instances.listing.state, 'loading');
    instances.want('first');
    await settled();
    assert.deepEqual(takeCalls(), ['instances']);
    assert.deepEqual([ids(instances.listing.items), instances.listing.more], ['i-0a i-0b', true]);
    await instances.read('next');
    assert.deepEqual(takeCalls(), ['instances']);
    assert.equal(ids(instances.listing.items), 'i-0a i-0b i-1a i-1b');
    await instances.read('all');
    assert.deepEqual([ids(instances.listing.items), instances.isWhole], ['i-0a i-0b i-1a i-1b i-2a i-2b', true]);
    assert.deepEqual(takeCalls(), ['instances']);
  });

  it('is asked for once, however many want it', async () => {
    const { facts, target, settled, takeCalls } = factsOver(fakeEc2({ instances: threePages }));
    const { instances } = facts.of(target);
    for (let times = 0; times < 100; times += 1) instances.want('first');
    await Promise.all([instances.read('first'), instances.read('first')]);
    await settled();
    assert.deepEqual(takeCalls(), ['instances']);
  });

  it('is read again in the background when it is outdated, and for a person when they ask anew', async () => {
    const background: (boolean | undefined)[] = [];
    const ec2 = fakeEc2({
      instances: async (_query, options) => {
        background.push(options?.background);
        return { items: [instance('i-0')] };
      },
    });
    const { facts, target, settled } = factsOver(ec2);
    const { instances } = facts.of(target);
    await instances.read('first');
    instances.outdate();
    instances.want('first');
    await settled();
    instances.expire();
    instances.want('first');
    await settled();
    assert.deepEqual(background, [false, true, false]);
  });

  it('shows its pages as they come, and says when it changes', async () => {
    const test = factsOver(fakeEc2({ instances: threePages }));
    await test.facts.of(test.target).instances.read('all');
    test.pass(50);
    assert.equal(test.changes, 1, 'a burst is told once');
  });

  it('is read again when it is old, and is shown meanwhile', async () => {
    let round = 0;
    const test = factsOver(fakeEc2({ instances: async () => ({ items: [instance(`i-${round++}`)] }) }));
    const { instances } = test.facts.of(test.target);
    await instances.read('first');
    test.pass(instancesAge - 1);
    instances.want('first');
    await test.settled();
    assert.equal(ids(instances.listing.items), 'i-0');
    test.pass(1);
    instances.want('first');
    assert.equal(ids(instances.listing.items), 'i-0');
    await test.settled();
    assert.equal(ids(instances.listing.items), 'i-1');
  });

  it('says nothing when it was read again and is the same', async () => {
    const test = factsOver(fakeEc2({ instances: async () => ({ items: [instance('i-0')] }) }));
    const { instances } = test.facts.of(test.target);
    await instances.read('first');
    test.pass(instancesAge);
    const { changes } = test;
    const { items } = instances.listing;
    await instances.read('first');
    test.pass(50);
    assert.equal(test.changes, changes);
    assert.equal(instances.listing.items, items, 'even the array is the same');
  });

  it('keeps the last good answer when AWS fails, says since when, and recovers', async () => {
    let fails = false;
    const test = factsOver(
      fakeEc2({
        instances: async () => {
          if (fails) throw failure('RequestLimitExceeded', 'throttled');
          return { items: [instance('i-0')] };
        },
      }),
    );
    const { instances } = test.facts.of(test.target);
    await instances.read('first');
    test.pass(instancesAge);
    fails = true;
    const { items, state, failure: why, staleSince } = await instances.read('first');
    assert.deepEqual(
      [ids(items), state, why?.code, staleSince],
      ['i-0', 'failed', 'RequestLimitExceeded', '2026-01-01T00:00:00.000Z'],
    );
    fails = false;
    assert.equal((await instances.read('first')).state, 'ready');
  });

  it('backs off after throttling, longer each time; a person is let through', async () => {
    const test = factsOver(
      fakeEc2({
        instances: async () => {
          throw failure('RequestLimitExceeded', 'throttled');
        },
      }),
    );
    const { instances } = test.facts.of(test.target);
    const tries = async (seconds: number) => {
      let count = 0;
      for (let second = 0; second < seconds; second += 1) {
        instances.want('first');
        await test.settled();
        count += test.takeCalls().length;
        test.pass(1000);
      }
      return count;
    };
    assert.equal(await tries(5), 1);
    assert.equal(await tries(10), 1);
    assert.equal(await tries(20), 1);
    await instances.read('first');
    assert.deepEqual(test.takeCalls(), ['instances']);
  });

  it('fails like the call that showed that AWS does not answer, instead of loading for ever', async () => {
    const callerIdentity = async () => {
      throw failure('ECONNREFUSED', 'never-sent');
    };
    const test = factsOver(fakeEc2({ callerIdentity, instances: threePages }));
    const { identity, instances } = test.facts.of(test.target);
    identity.want();
    await test.settled();
    instances.want('first');
    assert.deepEqual([instances.listing.state, instances.listing.failure?.code], ['failed', 'ECONNREFUSED']);
    assert.equal((await instances.read('first')).state, 'ready', 'a person is let through');
  });

  it('does not insist on what AWS refuses, until a person asks anew', async () => {
    const test = factsOver(
      fakeEc2({
        instances: async () => {
          throw failure('UnauthorizedOperation', 'refused');
        },
      }),
    );
    const { instances, images } = test.facts.of(test.target);
    instances.want('first');
    await test.settled();
    test.pass(120_000);
    instances.want('first');
    images.want('first');
    await test.settled();
    assert.deepEqual(test.takeCalls(), ['instances', 'images'], 'a refused action holds back only itself');
    test.facts.expire();
    instances.want('first');
    await test.settled();
    assert.deepEqual(test.takeCalls(), ['instances']);
  });

  it('asks for an MFA code only when a person waits', async () => {
    const asked: (boolean | undefined)[] = [];
    const test = factsOver(
      fakeEc2({
        instances: async (_query, options) => {
          asked.push(options?.background);
          if (options?.background) throw failure('MfaRequired', 'never-sent');
          return { items: [instance('i-0')] };
        },
      }),
    );
    const { instances } = test.facts.of(test.target);
    instances.want('first');
    const listing = await instances.read('first');
    assert.deepEqual([ids(listing.items), asked], ['i-0', [true, false]]);
  });

  it('stops reading when the last who waited has gone', async () => {
    const aborted: boolean[] = [];
    const test = factsOver(
      fakeEc2({
        instances: (_query, options) =>
          new Promise((_resolve, reject) => {
            options?.signal?.addEventListener('abort', () => {
              aborted.push(true);
              reject(failure('Aborted', 'unknown'));
            });
          }),
      }),
    );
    const { instances } = test.facts.of(test.target);
    const first = new AbortController();
    const second = new AbortController();
    const reads = [
      instances.read('first', { signal: first.signal }),
      instances.read('first', { signal: second.signal }),
    ];
    first.abort();
    await reads[0];
    assert.deepEqual(aborted, [], 'somebody still waits');
    second.abort();
    await reads[1];
    await test.settled();
    assert.deepEqual(aborted, [true]);
    assert.equal(instances.listing.failure, undefined);
  });

  it('ends its calls with the cache', async () => {
    let ended = false;
    const test = factsOver(
      fakeEc2({
        instances: (_query, options) =>
          new Promise((_resolve, reject) => {
            options?.signal?.addEventListener('abort', () => {
              ended = true;
              reject(failure('Aborted', 'unknown'));
            });
          }),
      }),
    );
    test.facts.of(test.target).instances.want('first');
    await new Promise(resolve => setImmediate(resolve));
    test.facts.clear();
    await test.settled();
    assert.equal(ended, true);
  });

  it('stops at the bound; what is beyond is more', async () => {
    const test = factsOver(
      fakeEc2({
        instances: async ({ nextToken }) => {
          const page = Number(nextToken ?? 0);
          const items = Array.from({ length: 1000 }, (_, index) => instance(`i-${page * 1000 + index}`));
          return { items, nextToken: String(page + 1) };
        },
      }),
    );
    const listing = await test.facts.of(test.target).instances.read('all');
    assert.deepEqual([listing.items.length, listing.more, test.calls.length], [10_000, true, 10]);
  });
});
