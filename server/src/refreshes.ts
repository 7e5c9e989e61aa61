import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities';
import { logError } from './guard';

/** Asks the client to ask again for what it shows, each as far as it can be asked. */
export interface Refreshes {
  diagnostics(): void;
  inlayHints(): void;
  codeLenses(): void;
}

export function createRefreshes(connection: Connection, client: ClientAbilities): Refreshes {
  const ask = (isAble: boolean, what: string, send: () => Promise<void>) => () => {
    if (isAble) send().catch(error => logError(connection, what, error));
  };
  return {
    diagnostics: ask(client.refreshesDiagnostics, 'diagnostics', () => connection.languages.diagnostics.refresh()),
    inlayHints: ask(client.refreshesInlayHints, 'inlay hints', () => connection.languages.inlayHint.refresh()),
    codeLenses: ask(client.refreshesCodeLenses, 'lenses', () => connection.sendRequest(CodeLensRefreshRequest.type)),
  };
}
