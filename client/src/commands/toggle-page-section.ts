import { t } from '@vscode/l10n';
import type { Command } from './command';

/** Folds or unfolds a section of a plan or of a page about a run. Only the links of those pages call it. */
export const togglePageSection: Command = {
  id: 'ami.togglePageSection',
  title: () => t('Toggle Section'),
  run: async (app, page, section) => {
    if (typeof page !== 'string') return;
    if (app.runs.get(page) === undefined) await app.planPages.toggle(page, 'request');
    else if (section === 'calls' || section === 'request') app.runPages.toggle(page, section);
  },
};
