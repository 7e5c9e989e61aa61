import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities';

export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { triggerCharacters: ['"', ':', '$', '{'], resolveProvider: true },
    hoverProvider: true,
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'ami', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
