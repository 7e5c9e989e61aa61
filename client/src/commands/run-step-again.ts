import { t } from '@vscode/l10n';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Runs one step of a run again, which failed, was skipped or undone. Steps that are done are never repeated. */
export const runStepAgain: Command = {
  id: 'ami.runStepAgain',
  title: () => t('Run Step Again'),
  run: async (app, place, key) => {
    const run = findRun(app, place);
    if (run !== undefined && typeof key === 'string') await app.steps.repeat(run.id, key);
  },
};
