import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { ClientAbilities } from './client-abilities';
import { fixAllKind } from './fix-all-kind';

export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { triggerCharacters: ['"', ':', '$', '{', '['], resolveProvider: true },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    inlayHintProvider: true,
    documentLinkProvider: {},
    ...(client.codeActions && {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
    }),
    ...(client.live && { codeLensProvider: {} }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'ami',
        // A file of steps can extend another. A client that can be asked to ask again is, where that matters.
        interFileDependencies: !client.refreshesDiagnostics,
        workspaceDiagnostics: false,
      },
    }),
  };
}
