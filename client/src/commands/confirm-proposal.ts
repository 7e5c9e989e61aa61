import { t } from '@vscode/l10n';
import type { Uri } from 'vscode';
import type { Proposal, Proposals } from '../agents/proposals';
import { guardFor } from '../guards';
import { confirmPlan } from '../plan/confirmation';
import type { Plan } from '../plan/plan';
import { summarizePlan } from '../plan/summarize-plan';
import { Refusal } from '../refusal';
import type { App } from './app';
import { orderedStepsOf } from './order-of';
import { sendOrder } from './send-order';
import { stepContext } from './step-context';

export interface Proposed {
  readonly proposal: Proposal;
  readonly plan: Plan;
  /** The file that the request is from: its folder's guard counts. Missing: the strictest guard of the window counts. */
  readonly scope?: Uri;
}

/**
 * Asks the person about what an agent proposed, by the confirmation of *Create Image*, which no tool approval can answer.
 * What they confirm is sent as it was proposed, or not at all: request and steps are compared by their digest, and the guard
 * and the account are looked at again before the request leaves.
 */
export async function confirmProposal(
  app: App,
  proposals: Proposals,
  { proposal, plan, scope }: Proposed,
): Promise<void> {
  if (scope !== undefined) await app.editor.run('ami.planImage', scope);
  const { title, detail, button } = confirmPlan(plan, stepContext(app, scope));
  const isConfirmed = await app.ask.confirm({
    title,
    detail: `${t('An agent proposes this image.')}\n${detail}`,
    answers: [{ title: button, answer: true }],
  });
  const isStillProposed = proposals.close(proposal);
  if (isConfirmed !== true) return;
  if (!isStillProposed)
    throw new Refusal(t('The proposal has expired, so the request was not sent. Ask the agent for a new proposal.'));
  const { instance } = plan;
  if (instance.kind === 'missing') return;
  await sendOrder(app, {
    request: proposal.request,
    target: proposal.target,
    instance: { id: instance.id, name: instance.kind === 'known' ? instance.name : undefined },
    plan: summarizePlan(plan),
    steps: orderedStepsOf(proposal),
    guard: () => guardFor(app.settings(scope).guards, proposal.target),
  });
}
