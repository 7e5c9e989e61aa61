import { t } from '@vscode/l10n';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Shows all that is kept of a run. Called with a node, or from the lens with the file and the run's id. */
export const showRun: Command = {
  id: 'ami.showRun',
  title: () => t('Show Run'),
  run: (app, place, id) => {
    const run = findRun(app, typeof id === 'string' ? id : place);
    if (run !== undefined) app.runPages.show(run);
  },
};
