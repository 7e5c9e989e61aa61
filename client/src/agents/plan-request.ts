import { t } from '@vscode/l10n';
import type { Plan } from '../plan/plan';
import { type AgentInput, AgentRefusal, type AgentTool } from './agent-tool';
import { planData } from './plan-data';

/** The request that an agent is about: a text of its own, or a file of the workspace. */
export type AgentRequest = { readonly text: string } | { readonly file: string };

export interface Planner {
  /**
   * Plans a request at the target that a person selected. No value of the environment is in the plan: a variable
   * `${env:NAME}` stands as its name. Rejects with an `AgentRefusal` where there is no target or no such file.
   */
  plan(request: AgentRequest, signal: AbortSignal): Promise<Plan>;
}

/** What EC2 would do with a request; nothing is created. */
export function planRequest(source: Planner): AgentTool {
  return {
    name: 'ami_plan_request',
    progress: () => t('Planning the image…'),
    run: async (input, signal) => planData(await source.plan(requestOfInput(input), signal)),
  };
}

/** Refuses an input that names neither or both. */
export function requestOfInput({ text, file }: AgentInput): AgentRequest {
  if (typeof text === 'string' && file === undefined) return { text };
  if (typeof file === 'string' && text === undefined) return { file };
  throw new AgentRefusal('Specify either text or file.');
}
