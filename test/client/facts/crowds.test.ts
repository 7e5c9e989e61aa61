import assert from 'node:assert/strict';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { typingPause } from '../../../client/src/facts/ages';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { connectionsFor, sandboxProfile } from '../ec2/support/connect-for-test';
import { factsOver } from './support/facts-under-test';

const uri = 'file:///a.ami.json';

/** Through the SDK and over HTTP, so that a call is a call. */
for (const { world, count, pages } of [
  { world: 'thousand', count: 1000, pages: 1 },
  { world: 'tenthousand', count: 10_000, pages: 10 },
]) {
  describe(`facts: an account of ${count} instances`, function () {
    this.timeout(60_000);
    let sandbox: Sandbox;
    let ec2: Ec2;
    before(async () => {
      sandbox = await startSandbox({ world, speed: 0 });
      ec2 = await connectionsFor({}).connect({ profile: sandboxProfile(sandbox.url), region: 'us-east-1' });
    });
    after(() => sandbox.close());

    it('shows the first page of the tree after one call', async () => {
      const test = factsOver(ec2);
      const listing = await test.facts.of(test.target).instances.read('first');
      assert.deepEqual([listing.items.length, listing.more, test.takeCalls()], [1000, pages > 1, ['instances']]);
    });

    it(`knows all of them after ${pages} calls, and answers a hundred questions without another`, async () => {
      const test = factsOver(ec2);
      const suggest = (known?: number) => test.facts.answerSuggestions(test.target, { uri, what: 'instances', known });
      assert.deepEqual(suggest().items, []);
      await test.settled();
      assert.deepEqual(test.takeCalls(), Array(pages).fill('instances'));
      const { version, items, incomplete } = suggest();
      assert.deepEqual([items?.length, incomplete], [count, false]);
      for (let question = 0; question < 100; question += 1) assert.deepEqual(suggest(version), { version, incomplete });
      const keys = () => test.facts.answerSuggestions(test.target, { uri, what: 'tagKeys' }).items ?? [];
      assert.deepEqual(
        keys()
          .map(({ value }) => value)
          .sort(),
        ['Environment', 'Name', 'Owner', 'Service'],
      );
      await test.settled();
      assert.deepEqual(test.takeCalls(), ['images'], 'images have tags, too');
    });

    it('reads the volumes of twenty opened instances in one call', async () => {
      const test = factsOver(ec2);
      const { instances, volumeById } = test.facts.of(test.target);
      const { items } = await instances.read('first');
      test.takeCalls();
      const opened = items.slice(0, 20).map(({ devices }) => devices.map(({ volumeId }) => volumeId));
      for (const ids of opened) volumeById.want(`tree ${ids.join()}`, ids, { pause: 0 });
      test.pass(0);
      await test.settled();
      assert.deepEqual(test.takeCalls(), ['volumes']);
      assert.ok(opened.flat().every(id => volumeById.peek(id)?.value));
    });

    it('answers for a hundred open files with one call of each kind', async () => {
      const test = factsOver(ec2);
      const { items } = await ec2.instances({ maxResults: 100 });
      const files = items.map(({ id }, index) => ({ uri: `${uri}#${index}`, instanceId: id, snapshotIds: [] }));
      for (let round = 0; round < 3; round += 1) {
        for (const file of files) test.facts.answerFacts(test.target, file);
        test.pass(typingPause);
        await test.settled();
      }
      const answers = files.map(file => test.facts.answerFacts(test.target, file).instance);
      assert.ok(answers.every(instance => instance?.devices.every(({ volume }) => volume)));
      const calls = test.takeCalls();
      assert.equal(calls.filter(method => method === 'instances').length, 1);
      // A hundred instances have 250 volumes, which is more than one call takes.
      assert.equal(calls.filter(method => method === 'volumes').length, 2);
    });
  });
}

describe('facts: an account full of hostile names', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ world: 'hostile', speed: 0 });
  });
  after(() => sandbox.close());

  it('suggests them on one line each, without what reorders text, and keeps the values as they are', async () => {
    const profile = sandboxProfile(sandbox.url);
    const test = factsOver(await connectionsFor({}).connect({ profile, region: 'us-east-1' }));
    const suggest = (what: 'instances' | 'snapshots' | 'tagKeys' | 'tagValues', tagKey?: string) =>
      test.facts.answerSuggestions(test.target, { uri, what, tagKey }).items ?? [];
    for (const what of ['instances', 'snapshots', 'tagKeys'] as const) suggest(what);
    await test.settled();
    for (const what of ['instances', 'snapshots'] as const) {
      assert.ok(suggest(what).length > 0);
      for (const { name = '', detail } of suggest(what)) {
        assert.doesNotMatch(name + detail, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }
    const keys = suggest('tagKeys').map(({ value }) => value);
    for (const key of ['constructor', '__proto__']) {
      assert.ok(keys.includes(key), `the tag ${key}`);
      assert.deepEqual(
        suggest('tagValues', key).map(({ value }) => value),
        [key],
      );
    }
  });

  it('answers for each of its instances', async () => {
    const profile = sandboxProfile(sandbox.url);
    const ec2 = await connectionsFor({}).connect({ profile, region: 'us-east-1' });
    const test = factsOver(ec2);
    const { items } = await ec2.instances({ maxResults: 1000 });
    const ask = () =>
      items.map(({ id }) => test.facts.answerFacts(test.target, { uri: id, instanceId: id, snapshotIds: [] }));
    ask();
    test.pass(typingPause);
    await test.settled();
    assert.deepEqual(
      ask().map(({ instance }) => instance?.id),
      items.map(({ id }) => id),
    );
  });
});
