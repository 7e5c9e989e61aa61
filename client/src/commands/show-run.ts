import * as vscode from 'vscode';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Shows all that is kept of a run. Called with a node, or from the lens with the file and the run's id. */
export const showRun: Command = {
  id: 'ami.showRun',
  title: vscode.l10n.t('Show run'),
  run: async (app, place, id) => {
    const run = findRun(app, typeof id === 'string' ? id : place);
    if (run) app.runPages.show(run);
  },
};
