import type { ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver-protocol';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { ClientAbilities } from './client-abilities';
import { fixAllKind } from './handlers/code-actions';

/** Changes come as the ranges that changed. */
const incremental: typeof TextDocumentSyncKind.Incremental = 2;

export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: incremental,
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
