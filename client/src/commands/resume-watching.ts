import { t } from '@vscode/l10n';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Watches a run again that a person had stopped watching. */
export const resumeWatching: Command = {
  id: 'ami.resumeWatching',
  title: () => t('Resume Watching'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run !== undefined) await app.runs.resumeWatching(run.id);
  },
};
