import { t } from '@vscode/l10n';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Runs what is left of the steps of a run: those that failed, and those that wait to be sent again. */
export const runRemainingSteps: Command = {
  id: 'ami.runRemainingSteps',
  title: () => t('Run Remaining Steps'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run?.after !== undefined) await app.steps.runRemaining(run.id);
  },
};
