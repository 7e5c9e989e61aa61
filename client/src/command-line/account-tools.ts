import type { AccountTools, AccountToolsOptions, CallToolResult } from '../../../server/src/protocol';
import type { SelectedTargetSource } from '../agents/account-source';
import { type AgentInput, AgentRefusal, type AgentTool } from '../agents/agent-tool';
import { listImages } from '../agents/list-images';
import { listInstances } from '../agents/list-instances';
import { type Planner, planRequest } from '../agents/plan-request';
import { AwsFailure } from '../ec2/aws-failure';
import { Refusal } from '../refusal';
import { describeImages } from './describe-images';
import { linkToPlan } from './link-to-plan';
import { type NamedAccount, namedAccount } from './named-account';
import { planText } from './plan-text';

/** The tools of `ami-authoring mcp --profile NAME`. See `AccountToolsBundle`. */
export async function openAccountTools(options: AccountToolsOptions): Promise<AccountTools> {
  const account = await namedAccount(options, process.env);
  const tools = toolsOf(account, options);
  return {
    names: tools.map(({ name }) => name),
    call: async ({ name, input }, signal) => {
      const tool = tools.find(each => each.name === name);
      if (tool === undefined) return { kind: 'refused', message: 'There is no such tool.' };
      return answer(tool, input, signal, account);
    },
  };
}

function toolsOf(account: NamedAccount, options: AccountToolsOptions): readonly AgentTool[] {
  const source: SelectedTargetSource = {
    open: async calls => {
      const [ec2, target] = await Promise.all([account.open(), account.refer(calls)]);
      return { ec2, target };
    },
  };
  const plans: Planner = {
    plan: async (request, signal) =>
      planText(await options.requestText(request), { account, readRequest: options.readRequest, signal }),
  };
  return [listInstances(source), listImages(source), describeImages(source), planRequest(plans), linkToPlan(plans)];
}

async function answer(
  tool: AgentTool,
  input: AgentInput,
  signal: AbortSignal,
  account: NamedAccount,
): Promise<CallToolResult> {
  try {
    return { kind: 'answer', text: JSON.stringify(await tool.run(input, signal)) };
  } catch (error) {
    if (error instanceof AgentRefusal || error instanceof Refusal) return { kind: 'refused', message: error.message };
    if (error instanceof AwsFailure) return { kind: 'refused', message: account.explain(error) };
    throw error;
  }
}
