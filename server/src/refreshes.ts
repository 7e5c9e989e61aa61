import type { ProtocolConnection } from 'vscode-languageserver-protocol';
import type { ClientAbilities } from './client-abilities';
import { logError } from './guard';
import { CodeLensRefreshRequest, DiagnosticRefreshRequest, InlayHintRefreshRequest } from './lsp';

/** Asks the client to ask again for what it shows, each as far as it can be asked. */
export interface Refreshes {
  diagnostics(): void;
  inlayHints(): void;
  codeLenses(): void;
}

export function createRefreshes(connection: ProtocolConnection, client: ClientAbilities): Refreshes {
  const ask =
    (isAble: boolean, { type }: { readonly type: typeof DiagnosticRefreshRequest.type }) =>
    () => {
      if (isAble) connection.sendRequest(type).catch(error => logError(connection, type.method, error));
    };
  return {
    diagnostics: ask(client.refreshesDiagnostics, DiagnosticRefreshRequest),
    inlayHints: ask(client.refreshesInlayHints, InlayHintRefreshRequest),
    codeLenses: ask(client.refreshesCodeLenses, CodeLensRefreshRequest),
  };
}
