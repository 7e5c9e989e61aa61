import * as vscode from 'vscode';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Removes a finished run from the history. The image stays. */
export const removeRun: Command = {
  id: 'ami.removeRun',
  title: vscode.l10n.t('Remove from history'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run) await app.runs.remove(run.id);
  },
};
