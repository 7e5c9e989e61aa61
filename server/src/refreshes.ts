import type { MessageConnection } from 'vscode-jsonrpc';
import type { ClientAbilities } from './client-abilities';
import { logError } from './guard';
import { CodeLensRefreshRequest, DiagnosticRefreshRequest, InlayHintRefreshRequest } from './lsp';

/** Asks the client to ask again for what it shows, each as far as it can be asked. */
export interface Refreshes {
  diagnostics(): void;
  inlayHints(): void;
  codeLenses(): void;
}

export function createRefreshes(connection: MessageConnection, client: ClientAbilities): Refreshes {
  const ask = (isAble: boolean, type: typeof DiagnosticRefreshRequest) => () => {
    if (isAble) connection.sendRequest(type).catch(error => logError(connection, type.method, error));
  };
  return {
    diagnostics: ask(client.refreshesDiagnostics, DiagnosticRefreshRequest),
    inlayHints: ask(client.refreshesInlayHints, InlayHintRefreshRequest),
    codeLenses: ask(client.refreshesCodeLenses, CodeLensRefreshRequest),
  };
}
