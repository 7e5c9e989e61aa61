import * as vscode from 'vscode';
import { type Middleware, vsdiag } from 'vscode-languageclient';
import { readSettings } from '../settings';

/** Turns each kind of help on or off. The settings are read at each use, so that a change needs no reload. */
export const switches: Middleware = {
  provideCompletionItem: (document, position, context, token, next) =>
    readSettings(document.uri).completion ? next(document, position, context, token) : undefined,
  provideHover: (document, position, token, next) =>
    readSettings(document.uri).hover ? next(document, position, token) : undefined,
  provideCodeLenses: (document, token, next) =>
    readSettings(document.uri).codeLens ? next(document, token) : undefined,
  provideInlayHints: (document, range, token, next) =>
    readSettings(document.uri).inlayHints ? next(document, range, token) : undefined,
  provideDiagnostics: (document, previousResultId, token, next) => {
    const uri = document instanceof vscode.Uri ? document : document.uri;
    return readSettings(uri).diagnostics
      ? next(document, previousResultId, token)
      : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
  },
};
