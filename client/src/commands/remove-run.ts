import { t } from '@vscode/l10n';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Removes a finished run from the history. The image stays. */
export const removeRun: Command = {
  id: 'ami.removeRun',
  title: () => t('Remove from History'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run !== undefined) await app.runs.remove(run.id);
  },
};
