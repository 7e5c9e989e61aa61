import { t } from '@vscode/l10n';
import type { Command } from './command';
import { createFrom } from './create-image';
import { openFileOf } from './open-request';
import { findRun } from './run-nodes';

/** Runs the file of an earlier run as it is now: checked, planned and confirmed like any other. */
export const runAgain: Command = {
  id: 'ami.runAgain',
  title: () => t('Create Image Again'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run !== undefined) await createFrom(app, await openFileOf(app, run), run.file);
  },
};
