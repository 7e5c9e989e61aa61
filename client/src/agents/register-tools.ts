import * as vscode from 'vscode';
import { AwsFailure } from '../ec2/aws-failure';
import { type AgentInput, AgentRefusal, type AgentTool } from './agent-tool';

/** Offers the tools to language models. A failure is a sentence for the model; anything else that is thrown is reported. */
export function registerTools(
  tools: readonly AgentTool[],
  explain: (failure: AwsFailure) => string,
  report: (error: unknown) => void,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...tools.map(tool =>
      vscode.lm.registerTool<AgentInput>(tool.name, {
        prepareInvocation: () => ({ invocationMessage: tool.progress() }),
        invoke: async ({ input }, token) => {
          const abort = new AbortController();
          token.onCancellationRequested(() => abort.abort());
          const text = await answer(tool, input, abort.signal, explain, report);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}

async function answer(
  tool: AgentTool,
  input: AgentInput,
  signal: AbortSignal,
  explain: (failure: AwsFailure) => string,
  report: (error: unknown) => void,
): Promise<string> {
  try {
    return JSON.stringify(await tool.run(input, signal));
  } catch (error) {
    if (error instanceof AgentRefusal) return JSON.stringify({ error: error.message });
    if (error instanceof AwsFailure) return JSON.stringify({ error: explain(error) });
    report(error);
    return JSON.stringify({ error: vscode.l10n.t('Something went wrong in AMI Authoring.') });
  }
}
