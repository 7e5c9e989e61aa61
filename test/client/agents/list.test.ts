import assert from 'node:assert/strict';
import type { SelectedTargetSource } from '../../../client/src/agents/account-source';
import { AgentRefusal } from '../../../client/src/agents/agent-tool';
import { listImages } from '../../../client/src/agents/list-images';
import { listInstances } from '../../../client/src/agents/list-instances';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Image, Instance } from '../../../client/src/ec2/model';

const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
const { signal } = new AbortController();
const instance = (number: number): Instance => ({
  id: `i-${number}`,
  state: 'running',
  type: 't3.micro',
  zone: 'us-east-1a',
  devices: [],
  tags: { Name: `web-${number}` },
});
const image = (number: number): Image => ({
  id: `ami-${number}`,
  name: `web-${number}`,
  state: 'available',
  created: `2026-11-2${number}T00:00:00Z`,
  ownerId: '123456789012',
  devices: [],
  tags: {},
});

/** An account whose lists come in two pages. */
function account(calls: Partial<Ec2>): SelectedTargetSource {
  return {
    open: async ({ background }) => {
      assert.ok(background, 'nobody waits for an MFA code');
      return { ec2: calls as Ec2, target };
    },
  };
}

describe('the tools that list', () => {
  const instances = listInstances(
    account({
      instances: async ({ nextToken }) =>
        nextToken === undefined
          ? { items: [instance(1)], nextToken: 'more' }
          : { items: Array.from({ length: 60 }, (_, index) => instance(index + 2)) },
    }),
  );

  it('give at most fifty, with the number of all and where they are', async () => {
    const answer = JSON.parse(JSON.stringify(await instances.run({}, signal)));
    assert.equal(answer.count, 61);
    assert.equal(answer.instances.length, 50);
    assert.deepEqual(answer.instances[0], {
      id: 'i-1',
      name: 'web-1',
      state: 'running',
      type: 't3.micro',
      zone: 'us-east-1a',
    });
    assert.equal(answer.account, '123456789012');
    assert.match(answer.notice, /are data from AWS/);
  });

  it('filter by name or id in any case', async () => {
    const answer = JSON.parse(JSON.stringify(await instances.run({ filter: 'WEB-61' }, signal)));
    assert.deepEqual(
      answer.instances.map(({ id }: { id: string }) => id),
      ['i-61'],
    );
  });

  it('refuse a filter that is no text', async () => {
    await assert.rejects(instances.run({ filter: 1 }, signal), AgentRefusal);
  });

  it('list the newest image first', async () => {
    const tool = listImages(account({ images: async () => ({ items: [image(1), image(3), image(2)] }) }));
    const answer = JSON.parse(JSON.stringify(await tool.run({}, signal)));
    assert.deepEqual(
      answer.images.map(({ id }: { id: string }) => id),
      ['ami-3', 'ami-2', 'ami-1'],
    );
  });

  it('say that a person has to select a target first', async () => {
    await assert.rejects(listInstances({ open: async () => undefined }).run({}, signal), /A person selects them/);
  });
});
