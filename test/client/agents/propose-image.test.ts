import assert from 'node:assert/strict';
import { AgentRefusal } from '../../../client/src/agents/agent-tool';
import { planRequest } from '../../../client/src/agents/plan-request';
import { type Proposal, Proposals } from '../../../client/src/agents/proposals';
import { proposeImage } from '../../../client/src/agents/propose-image';
import { buildPlan, type Plan } from '../../../client/src/plan/plan';
import { facts, request } from '../plan/support/account';

const { signal } = new AbortController();
const plan = buildPlan({ request }, facts);
const prevented = buildPlan({ request, errors: [{ message: 'EC2 rejects this.' }] }, facts);

/** What a person was asked, and never answered. */
function scene(planned: Plan = plan, isTrusted = true) {
  const clock = { now: 0 };
  const proposals = new Proposals(() => clock.now);
  const asked: Proposal[] = [];
  const tool = proposeImage(
    {
      plan: async () => planned,
      prepare: async () => planned,
      ask: proposal => asked.push(proposal),
      isTrusted: () => isTrusted,
    },
    proposals,
  );
  const propose = async (input: Record<string, unknown> = { text: '{}' }) =>
    JSON.parse(JSON.stringify(await tool.run(input, signal)));
  return { clock, proposals, asked, propose };
}

describe('a proposal', () => {
  it('waits for a person, for an hour, and its answer holds nothing that could create the image', async () => {
    const { asked, propose, proposals, clock } = scene();
    const answer = await propose();
    assert.deepEqual(Object.keys(answer), ['proposed', 'status', 'expires']);
    assert.equal(answer.expires, '1970-01-01T01:00:00.000Z');
    assert.equal(asked.length, 1);
    assert.deepEqual(asked[0]?.request, request);
    clock.now = 3_599_999;
    assert.ok(proposals.at(facts.target));
    clock.now = 3_600_000;
    assert.equal(proposals.at(facts.target), undefined);
  });

  it('is one at a time per target, and the same one again is no second', async () => {
    const { asked, propose, proposals } = scene();
    await propose();
    await propose();
    assert.equal(new Set(asked.map(({ digest }) => digest)).size, 1);
    assert.equal(proposals.propose({ request: { ...request, Name: 'other' }, target: facts.target }), undefined);
    assert.ok(
      proposals.propose({ request: { ...request, Name: 'other' }, target: { ...facts.target, region: 'eu-west-1' } }),
    );
  });

  it('is another one with other steps: who gets access is part of what is confirmed', async () => {
    const { asked, propose, proposals } = scene();
    await propose();
    const [proposal] = asked;
    assert.ok(proposal);
    const definition = { id: 'share', api: 'ModifyImageAttribute', input: {}, on: 'all' } as const;
    const steps = { uri: 'file:///web.ami-after.json', definitions: [definition], works: [] };
    assert.equal(proposals.close({ ...proposal, steps }), false);
  });

  it('counts once, and only as it was proposed', async () => {
    const { asked, propose, proposals } = scene();
    await propose();
    const [proposal] = asked;
    assert.ok(proposal);
    const changed = { ...proposal, request: { ...request, InstanceId: 'i-0aaaaaaaaaaaaaaaa' } };
    assert.equal(proposals.close(changed), false);
    await propose();
    assert.equal(proposals.close(proposal), true);
    assert.equal(proposals.close(proposal), false);
  });

  it('is not made where EC2 would reject it', async () => {
    const { asked, propose } = scene(prevented);
    const answer = await propose();
    assert.equal(answer.proposed, false);
    assert.deepEqual(
      answer.problems.map(({ message }: { message: string }) => message),
      prevented.problems.map(({ message }) => message),
    );
    assert.deepEqual(asked, []);
  });

  it('is not made in Restricted Mode, nor without a request', async () => {
    await assert.rejects(scene(plan, false).propose(), AgentRefusal);
    await assert.rejects(scene().propose({}), AgentRefusal);
    await assert.rejects(scene().propose({ text: '{}', file: '/x.ami.json' }), AgentRefusal);
  });
});

describe('the tool that plans', () => {
  it('says what the page says, with the problems in its words', async () => {
    const tool = planRequest({ plan: async () => prevented });
    const answer = JSON.parse(JSON.stringify(await tool.run({ text: '{}' }, signal)));
    assert.equal(answer.prevented, true);
    assert.equal(answer.account, '123456789012');
    assert.deepEqual(
      answer.problems.map(({ message }: { message: string }) => message),
      prevented.problems.map(({ message }) => message),
    );
  });
});
