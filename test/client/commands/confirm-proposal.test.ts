import assert from 'node:assert/strict';
import { type Proposal, Proposals } from '../../../client/src/agents/proposals';
import { proposeImage } from '../../../client/src/agents/propose-image';
import { confirmProposal } from '../../../client/src/commands/confirm-proposal';
import type { CreateImageRequest } from '../../../client/src/ec2/ec2';
import { buildPlan } from '../../../client/src/plan/plan';
import { facts, request } from '../plan/support/account';
import { fileUri } from './support/documents';
import { fakeApp } from './support/fake-app';

const { signal } = new AbortController();

/** An agent, and a person who is asked about what it proposes. */
function scene() {
  const { app, asked, orders } = fakeApp();
  const clock = { now: 0 };
  const proposals = new Proposals(() => clock.now);
  const confirmations: Promise<void>[] = [];
  const tool = proposeImage(
    {
      plan: async () => buildPlan({ request }, facts),
      prepare: async () => buildPlan({ request }, facts),
      ask: (proposal, plan) => confirmations.push(confirmProposal(app, proposals, { proposal, plan })),
      isTrusted: () => true,
    },
    proposals,
  );
  const propose = async () => {
    const answer = await tool.run({ text: '{}' }, signal);
    await Promise.all(confirmations);
    return answer;
  };
  return { asked, orders, clock, propose };
}

describe('what an agent proposes', () => {
  it('creates nothing in 1,000 tries while no person confirms', async () => {
    const { asked, orders, propose } = scene();
    for (let time = 0; time < 1000; time++) await propose();
    assert.deepEqual(orders, []);
    assert.equal(asked.questions.length, 1000);
  });

  it('is confirmed by the dialog of Create Image, which says whose idea it was', async () => {
    const { asked, orders, propose } = scene();
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await propose();
    assert.match(asked.questions[0]?.detail ?? '', /^An agent proposes this image\.\n/);
    assert.deepEqual(
      orders.map(order => order.request),
      [request],
    );
    assert.deepEqual(orders[0]?.target, facts.target);
  });

  it('is sent with its instance and under the guards of now, from no file', async () => {
    const { app, asked, orders, done } = fakeApp({ settings: { guards: [{ account: '111111111111', region: '' }] } });
    const proposals = new Proposals(() => 0);
    const plan = buildPlan({ request }, facts);
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await confirmProposal(app, proposals, { proposal: proposed(proposals), plan });
    assert.deepEqual(orders[0]?.instance, { id: request.InstanceId, name: 'web-1' });
    assert.deepEqual(orders[0]?.guard?.(), { account: '111111111111', region: '' });
    assert.ok(!done.some(line => line.includes('ami.planImage')));
    const unread = buildPlan({ request }, { ...facts, instance: undefined });
    await confirmProposal(app, proposals, { proposal: proposed(proposals), plan: unread });
    assert.deepEqual(orders[1]?.instance, { id: request.InstanceId, name: undefined });
  });

  it('has its plan beside it where it is from a file', async () => {
    const { app, done } = fakeApp();
    const proposals = new Proposals(() => 0);
    const plan = buildPlan({ request }, facts);
    const scope = fileUri('/requests/web.ami.json');
    await confirmProposal(app, proposals, { proposal: proposed(proposals), plan, scope });
    assert.deepEqual(done, ['run ami.planImage file:///requests/web.ami.json']);
  });

  it('is not sent without an instance', async () => {
    const { app, asked, orders } = fakeApp();
    const proposals = new Proposals(() => 0);
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    const plan = buildPlan({ request: { Name: 'web' } }, facts);
    await confirmProposal(app, proposals, { proposal: proposed(proposals, { Name: 'web' }), plan });
    assert.deepEqual(orders, []);
  });

  it('is not sent when the person answers after it has expired', async () => {
    const { asked, orders, clock, propose } = scene();
    asked.confirmWith = ({ answers }) => {
      clock.now = 3_600_000;
      return answers[0]?.title;
    };
    await assert.rejects(propose(), /has expired/);
    assert.deepEqual(orders, []);
  });
});

function proposed(proposals: Proposals, of: CreateImageRequest = request): Proposal {
  const proposal = proposals.propose({ request: of, target: facts.target });
  assert.ok(proposal);
  return proposal;
}
