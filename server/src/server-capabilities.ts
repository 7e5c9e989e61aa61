import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities';
import { fixAllKind } from './handlers/code-actions';

export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { triggerCharacters: ['"', ':', '$', '{', '['], resolveProvider: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    inlayHintProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'ami', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
