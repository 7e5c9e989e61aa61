import * as vscode from 'vscode';
import type { RequestLanguage } from '../language-client/request-language';
import type { Plan } from '../plan/plan';
import { Refusal } from '../refusal';
import { planSources } from '../requests/plan-sources';
import { planFrom, readForPlan } from '../requests/read-plan';
import type { Services } from '../requests/services';
import type { Run } from '../runs/run';
import type { SelectedTargetSource } from './account-source';
import { AgentRefusal, type AgentTool } from './agent-tool';
import { describeRuns } from './describe-runs';
import { listImages } from './list-images';
import { listInstances } from './list-instances';
import { type AgentRequest, type Planner, planRequest } from './plan-request';
import type { Proposals } from './proposals';
import { type ProposalSource, proposeImage } from './propose-image';
import { serverTool } from './server-tool';
import { withoutEnvironment } from './without-environment';

export interface ToolSources extends Services {
  readonly language: Pick<RequestLanguage, 'read' | 'readSteps' | 'callTool'>;
  readonly runs: { list(): readonly Run[] };
  readonly proposals: Proposals;
  /** Asks the person to confirm a proposal. The agent does not get the answer. */
  readonly askAbout: ProposalSource['ask'];
}

/** Every tool that agents have in this window. */
export function windowTools(parts: ToolSources): readonly AgentTool[] {
  const { language, runs } = parts;
  const account = selectedAccount(parts);
  const read: Services['language'] = {
    read: (document, given) =>
      language.read(document, { ...given, variables: withoutEnvironment(given.variables ?? {}) }),
    readSteps: params => language.readSteps({ ...params, variables: withoutEnvironment(params.variables ?? {}) }),
  };
  const plans: Planner = { plan: (request, signal) => planFor({ ...parts, language: read }, request, signal) };
  return [
    serverTool(
      'ami_validate_request',
      () => vscode.l10n.t('Checking the request…'),
      params => language.callTool(params),
    ),
    serverTool(
      'ami_explain_member',
      () => vscode.l10n.t('Looking up the member…'),
      params => language.callTool(params),
    ),
    serverTool(
      'ami_convert_request',
      () => vscode.l10n.t('Converting the request…'),
      params => language.callTool(params),
    ),
    listInstances(account),
    listImages(account),
    describeRuns(runs),
    planRequest(plans),
    proposeImage(
      {
        ...plans,
        prepare: (request, signal) => planFor(parts, request, signal),
        ask: parts.askAbout,
        isTrusted: () => vscode.workspace.isTrusted,
      },
      parts.proposals,
    ),
  ];
}

function selectedAccount({ targets, accounts }: ToolSources): SelectedTargetSource {
  return {
    open: async options => {
      const state = targets.of();
      if (state.kind !== 'ready') return undefined;
      const [ec2, target] = await Promise.all([accounts.open(state.target), accounts.refer(state.target, options)]);
      return { ec2, target };
    },
  };
}

/** Plans at the target of the file's folder, or of the window for a text of its own. */
async function planFor(services: Services, request: AgentRequest, signal: AbortSignal): Promise<Plan> {
  const document = await documentOf(request);
  const state = services.targets.of('file' in request ? document.uri : undefined);
  if (state.kind !== 'ready') {
    throw new AgentRefusal('No AWS profile and region are selected. A person selects them with "AMI: Select Profile".');
  }
  try {
    const options = { signal, background: true };
    const sources = planSources(services);
    const reading = await readForPlan(sources, document, state.target, state.instanceId, options);
    return await planFrom(sources, document, reading, state.instanceId);
  } catch (error) {
    if (error instanceof Refusal) throw new AgentRefusal(error.message);
    throw error;
  }
}

async function documentOf(request: AgentRequest): Promise<vscode.TextDocument> {
  if ('text' in request) {
    return vscode.workspace.openTextDocument({ language: 'ami-request', content: request.text });
  }
  if (!request.file.endsWith('.ami.json')) throw new AgentRefusal('The file must end in .ami.json.');
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.file(request.file));
  } catch {
    throw new AgentRefusal('The file cannot be read.');
  }
}
