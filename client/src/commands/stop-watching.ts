import * as vscode from 'vscode';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Stops watching a run. EC2 continues with the image; *Resume Watching* follows it again. */
export const stopWatching: Command = {
  id: 'ami.stopWatching',
  title: vscode.l10n.t('Stop watching'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run) await app.runs.stopWatching(run.id);
  },
};
