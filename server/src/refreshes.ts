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
  const ask = (isAble: boolean, name: string, refresh: () => Promise<void>) => () => {
    if (isAble) refresh().catch(error => logError(connection, `refresh of ${name}`, error));
  };
  const { diagnostics, inlayHint } = connection.languages;
  return {
    diagnostics: ask(client.refreshesDiagnostics, 'diagnostics', () => diagnostics.refresh()),
    inlayHints: ask(client.refreshesInlayHints, 'inlay hints', () => inlayHint.refresh()),
    codeLenses: ask(client.refreshesCodeLenses, 'lenses', () => connection.sendRequest(CodeLensRefreshRequest.type)),
  };
}
