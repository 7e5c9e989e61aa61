import assert from 'node:assert/strict';
import { instancesAge, typingPause } from '../../../client/src/facts/ages';
import type { FactsParams } from '../../../server/src/protocol';
import { failure, fakeEc2, image, instance, snapshot, volume } from '../ec2/support/fake-ec2';
import { factsOver } from './support/facts-under-test';

const web = 'i-0123456789abcdef0';
const disk = 'vol-0123456789abcdef0';
const saved = 'snap-0123456789abcdef0';

const account = fakeEc2({
  instances: async ({ ids }) => ({
    items: ids !== undefined && !ids.includes(web) ? [] : [instance(web, { tags: { Name: 'web' }, devices: [root] })],
  }),
  volumes: async () => ({ items: [volume(disk)] }),
  images: async () => ({ items: [image('ami-1', 'taken')] }),
  snapshots: async () => ({ items: [snapshot(saved)] }),
});
const root = { deviceName: '/dev/xvda', volumeId: disk, deleteOnTermination: true };

const ask = (more: Partial<FactsParams> = {}): FactsParams => ({ uri: 'file:///a.ami.json', snapshotIds: [], ...more });

describe('facts: what the language server is told', () => {
  it('at first nothing, without waiting; then everything, in one call of each kind', async () => {
    const test = factsOver(account);
    const params = ask({ instanceId: web, name: 'taken', snapshotIds: [saved] });
    const first = test.facts.answerFacts(test.target, params);
    assert.deepEqual([first.instance, first.imageOfName, first.snapshots], [undefined, undefined, {}]);
    test.pass(typingPause);
    await test.settled();
    const second = test.facts.answerFacts(test.target, params);
    assert.equal(second.instance?.name, 'web');
    assert.equal(second.instance?.devices[0]?.volume, undefined, 'the volumes follow the instance');
    test.pass(typingPause);
    await test.settled();
    const third = test.facts.answerFacts(test.target, params);
    assert.equal(third.instance?.devices[0]?.volume?.type, 'gp3');
    assert.equal(third.imageOfName?.id, 'ami-1');
    assert.equal(third.snapshots[saved]?.size, 8);
    assert.deepEqual(third.target, {
      profile: 'work',
      region: 'us-east-1',
      account: '123456789012',
      asOf: '2026-01-01T00:00:00.000Z',
      stale: false,
    });
    assert.deepEqual([...test.takeCalls()].sort(), ['callerIdentity', 'images', 'instances', 'snapshots', 'volumes']);
  });

  it('asks nothing more for a minute, however often it is asked', async () => {
    const test = factsOver(account);
    const params = ask({ instanceId: web, name: 'taken', snapshotIds: [saved] });
    for (let round = 0; round < 3; round += 1) {
      test.facts.answerFacts(test.target, params);
      test.pass(typingPause);
      await test.settled();
    }
    test.takeCalls();
    for (let second = 0; second < 50; second += 1) {
      test.facts.answerFacts(test.target, params);
      test.pass(1000);
      await test.settled();
    }
    assert.deepEqual(test.takeCalls(), []);
  });

  it('makes one call for the name that is typed, and none for the letters of an id', async () => {
    const test = factsOver(account);
    const text = 'a-name-that-takes-a-while-to-type';
    for (let length = 1; length <= text.length; length += 1) {
      test.facts.answerFacts(test.target, ask({ name: text.slice(0, length), instanceId: web.slice(0, length) }));
      test.pass(typingPause + 1);
      await test.settled();
    }
    const calls = test.takeCalls();
    assert.deepEqual(
      calls.filter(method => method === 'images'),
      ['images'],
    );
    // At ten letters the id has the length of an old one; at its end it is whole.
    assert.deepEqual(
      calls.filter(method => method === 'instances'),
      ['instances', 'instances'],
    );
    assert.equal(test.facts.answerFacts(test.target, ask({ name: text })).imageOfName, null, 'the name is free');
  });

  it('says that there is no such instance only after asking for it', async () => {
    const test = factsOver(account);
    await test.facts.of(test.target).instances.read('all');
    const params = ask({ instanceId: 'i-0000000000000dead' });
    const first = test.facts.answerFacts(test.target, params);
    assert.equal(first.instance, undefined, 'it may have been launched since the list was read');
    test.pass(typingPause);
    await test.settled();
    assert.equal(test.facts.answerFacts(test.target, params).instance, null);
  });

  it('does not take a deregistered image for the holder of its name', async () => {
    const test = factsOver(
      fakeEc2({ images: async () => ({ items: [image('ami-1', 'x', { state: 'deregistered' })] }) }),
    );
    test.facts.answerFacts(test.target, ask({ name: 'x' }));
    await test.settled();
    assert.equal(test.facts.answerFacts(test.target, ask({ name: 'x' })).imageOfName, null);
  });

  it('asks by name in an account with more images than a page', async () => {
    const test = factsOver(
      fakeEc2({
        images: async ({ names }) =>
          names === undefined
            ? { items: [image('ami-1', 'near')], nextToken: 'more' }
            : { items: [image('ami-9', 'far')] },
      }),
    );
    for (let round = 0; round < 2; round += 1) {
      test.facts.answerFacts(test.target, ask({ name: 'far' }));
      test.pass(typingPause);
      await test.settled();
    }
    assert.equal(test.facts.answerFacts(test.target, ask({ name: 'far' })).imageOfName?.id, 'ami-9');
    assert.deepEqual(
      test.takeCalls().filter(method => method === 'images'),
      ['images', 'images'],
    );
  });

  it('is marked stale when AWS no longer answers', async () => {
    let fails = false;
    const test = factsOver({
      ...account,
      instances: async query => {
        if (fails) throw failure('ENOTFOUND', 'never-sent');
        return account.instances(query);
      },
    });
    const params = ask({ instanceId: web });
    test.facts.answerFacts(test.target, params);
    test.pass(typingPause);
    await test.settled();
    fails = true;
    test.pass(instancesAge);
    test.facts.answerFacts(test.target, params);
    test.pass(typingPause);
    await test.settled();
    const answer = test.facts.answerFacts(test.target, params);
    assert.equal(answer.target.stale, true);
    assert.equal(answer.instance?.id, web);
  });

  it('makes no call for each key stroke while AWS refuses the keys', async () => {
    const refuse = async () => {
      throw failure('InvalidClientTokenId', 'refused');
    };
    const test = factsOver(
      fakeEc2({ callerIdentity: refuse, instances: refuse, images: refuse, volumes: refuse, snapshots: refuse }),
    );
    const params = ask({ instanceId: web, name: 'taken', snapshotIds: [saved] });
    for (let second = 0; second < 60; second += 1) {
      test.facts.answerFacts(test.target, params);
      test.pass(1000);
      await test.settled();
    }
    assert.deepEqual([...test.takeCalls()].sort(), ['callerIdentity', 'images', 'instances', 'snapshots']);
  });

  it('asks for an MFA code when a person wants to know the account, whatever is under way', async () => {
    const asked: (boolean | undefined)[] = [];
    const test = factsOver(
      fakeEc2({
        callerIdentity: async options => {
          asked.push(options?.background);
          if (options?.background) throw failure('MfaRequired', 'never-sent');
          return { account: '123456789012', arn: 'arn' };
        },
      }),
    );
    test.facts.answerFacts(test.target, ask());
    const { account } = await test.facts.of(test.target).identity.read();
    assert.deepEqual([account, asked], ['123456789012', [true, undefined]]);
  });

  it('forgets everything when the AWS files change', async () => {
    const test = factsOver(account);
    await test.facts.of(test.target).identity.read();
    test.facts.clear();
    assert.equal(test.facts.answerFacts(test.target, ask()).target.account, undefined);
  });

  it('keeps the targets used last', async () => {
    const test = factsOver(account);
    const regions = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1'];
    for (const region of regions) await test.facts.of({ ...test.target, region }).identity.read();
    assert.equal(test.facts.of({ ...test.target, region: 'eu-west-1' }).identity.value?.account, '123456789012');
    assert.equal(test.facts.of({ ...test.target, region: 'us-east-1' }).identity.value, undefined);
  });
});

describe('facts: what is suggested', () => {
  const uri = 'file:///a.ami.json';

  it('are the instances that an image can be made of, the running ones first', async () => {
    const test = factsOver(
      fakeEc2({
        instances: async () => ({
          items: [
            instance('i-1', { tags: { Name: 'web-b' }, state: 'stopped' }),
            instance('i-2', { tags: { Name: 'web-a' }, type: 'm6i.large' }),
            instance('i-3', { tags: { Name: 'web-c' }, state: 'terminated' }),
            instance('i-4'),
          ],
        }),
      }),
    );
    const suggest = (known?: number) => test.facts.answerSuggestions(test.target, { uri, what: 'instances', known });
    assert.deepEqual(suggest().items, []);
    await test.settled();
    const { version, items } = suggest();
    assert.deepEqual(
      items?.map(({ value, name = '', detail }) => [value, name, detail].join(': ')),
      [
        'i-4: : running · t3.micro · us-east-1a',
        'i-2: web-a: running · m6i.large · us-east-1a',
        'i-1: web-b: stopped · t3.micro · us-east-1a',
      ],
    );
    assert.deepEqual(suggest(version), { version, incomplete: false }, 'what is known is not sent again');
    assert.deepEqual(test.takeCalls(), ['instances']);
  });

  it("offers the tags in use, the most used first, and none of AWS's own", async () => {
    const test = factsOver(
      fakeEc2({
        instances: async () => ({
          items: [
            instance('i-1', { tags: { Team: 'a', 'aws:autoscaling:groupName': 'x', Stage: 'prod' } }),
            instance('i-2', { tags: { Team: 'b' } }),
          ],
        }),
        images: async () => ({ items: [image('ami-1', 'x', { tags: { Team: 'b' } })] }),
      }),
    );
    const suggest = (what: 'tagKeys' | 'tagValues', tagKey?: string) =>
      test.facts
        .answerSuggestions(test.target, { uri, what, tagKey })
        .items?.map(({ value }) => value)
        .join(' ');
    suggest('tagKeys');
    await test.settled();
    assert.equal(suggest('tagKeys'), 'Team Stage');
    assert.equal(suggest('tagValues', 'Team'), 'b a');
    assert.equal(suggest('tagValues', 'constructor'), '');
  });
});
