import * as vscode from 'vscode';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Looks after a run again that a person had stopped watching. */
export const resumeWatching: Command = {
  id: 'ami.resumeWatching',
  title: vscode.l10n.t('Watch again'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run) await app.runs.resumeWatching(run.id);
  },
};
