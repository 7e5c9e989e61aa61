import { t } from '@vscode/l10n';
import { type Plan, stops } from '../plan/plan';
import { AgentRefusal, type AgentTool } from './agent-tool';
import { planData } from './plan-data';
import { type AgentRequest, type Planner, requestOfInput } from './plan-request';
import type { Proposal, Proposals } from './proposals';

export interface ProposalSource extends Planner {
  /** Plans a request exactly as it would be sent. Rejects as `Planner.plan` does. */
  prepare(request: AgentRequest, signal: AbortSignal): Promise<Plan>;
  /** Shows the plan, and asks the person in a dialog that no agent can answer; what they say is not told to the agent. */
  ask(proposal: Proposal, plan: Plan, request: AgentRequest): void;
  readonly isTrusted: () => boolean;
}

/** Proposes an image. The answer says only that a person decides; a run begins by their own click or not at all. */
export function proposeImage(source: ProposalSource, proposals: Proposals): AgentTool {
  return {
    name: 'ami_propose_image',
    progress: () => t('Preparing a proposal…'),
    run: async (input, signal) => {
      if (!source.isTrusted())
        throw new AgentRefusal('This workspace is in Restricted Mode, so nothing can be proposed.');
      const request = requestOfInput(input);
      const shown = await source.plan(request, signal);
      if (stops(shown)) return refusal(planData(shown).problems);
      const plan = await source.prepare(request, signal);
      // Its problems may quote values of the environment, which no agent gets to see.
      if (stops(plan)) return refusal([]);
      const proposal = proposals.propose(plan);
      if (proposal === undefined) throw new AgentRefusal('Another proposal waits for the person at this target.');
      source.ask(proposal, plan, request);
      return {
        proposed: true,
        status: 'Waiting for a person. Nothing has been created. They confirm or decline in the editor.',
        expires: new Date(proposal.expires).toISOString(),
      };
    },
  };
}

function refusal(problems: ReturnType<typeof planData>['problems']) {
  return { proposed: false, reason: 'Problems prevent this image. A person sees them in its plan.', problems };
}
