import { t } from '@vscode/l10n';
import type { Command } from './command';

/** Narrows the Runs view while the person types; Escape brings back what was there before. */
export const filterRuns: Command = {
  id: 'ami.filterRuns',
  title: () => t('Filter Runs'),
  run: async ({ runsView, ask }) => {
    const before = runsView.filter;
    const filter = await ask.input({
      title: t('Filter Runs'),
      prompt: t('Enter words from an image name, ID, state, instance, file, profile, region, or account'),
      value: before,
      check: typed => {
        runsView.narrow(typed.trim());
        return undefined;
      },
    });
    runsView.narrow(filter?.trim() ?? before);
  },
};

/** Shows every run again. */
export const clearRunsFilter: Command = {
  id: 'ami.clearRunsFilter',
  title: () => t('Clear Filter'),
  run: ({ runsView }) => runsView.narrow(''),
};
