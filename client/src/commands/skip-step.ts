import { t } from '@vscode/l10n';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Skips a step of a run that has not started. */
export const skipStep: Command = {
  id: 'ami.skipStep',
  title: () => t('Skip Step'),
  run: async (app, place, key) => {
    const run = findRun(app, place);
    if (run !== undefined && typeof key === 'string') await app.steps.skip(run.id, key);
  },
};
