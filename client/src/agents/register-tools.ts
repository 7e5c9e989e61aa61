import * as vscode from 'vscode';
import type { AgentInput } from './agent-tool';

/** A tool that answers with a text for the model, whatever goes wrong. */
export interface OfferedTool {
  progress(): string;
  answer(input: AgentInput, signal: AbortSignal): Promise<string>;
}

/** Offers the tools that `package.json` contributes to language models. What they do is loaded with the first that is used. */
export function registerTools(
  { contributes }: { readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] } },
  find: (name: string) => Promise<OfferedTool>,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...contributes.languageModelTools.map(({ name }) =>
      vscode.lm.registerTool<AgentInput>(name, {
        prepareInvocation: async () => ({ invocationMessage: (await find(name)).progress() }),
        invoke: async ({ input }, token) => {
          const abort = new AbortController();
          token.onCancellationRequested(() => abort.abort());
          const text = await (await find(name)).answer(input, abort.signal);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}
