import { t } from '@vscode/l10n';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Stops watching a run. EC2 goes on with the image, and *Resume Watching* looks again. */
export const stopWatching: Command = {
  id: 'ami.stopWatching',
  title: () => t('Stop Watching'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run !== undefined) await app.runs.stopWatching(run.id);
  },
};
