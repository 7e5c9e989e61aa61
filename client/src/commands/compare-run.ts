import * as vscode from 'vscode';
import type { Command } from './command';
import { requestOf } from './open-request';
import { findRun } from './run-nodes';

/** Shows what changed in the file since a run: the request as sent, beside the file as it is. */
export const compareRun: Command = {
  id: 'ami.compareRun',
  title: vscode.l10n.t('Compare'),
  run: async (app, place) => {
    const run = findRun(app, place);
    const document = await requestOf(app, place);
    if (!run || !document) return;
    const title = vscode.l10n.t('Sent {0} ↔ {1}', run.created, vscode.workspace.asRelativePath(document.uri));
    await vscode.commands.executeCommand('vscode.diff', app.sentRequests.uriOf(run), document.uri, title);
  },
};
