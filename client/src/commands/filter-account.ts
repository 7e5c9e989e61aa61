import { t } from '@vscode/l10n';
import { asTheyCome } from '../views/account/arrangement';
import type { Command } from './command';

/** Narrows the Account view while the person types; Escape brings back what was there before. */
export const filterAccount: Command = {
  id: 'ami.filterAccount',
  title: () => t('Filter Instances and Images'),
  run: async ({ accountView, ask }) => {
    const before = accountView.arrangement.filter;
    const filter = await ask.input({
      title: t('Filter Instances and Images'),
      prompt: t('Enter words from a name, ID, state, type, or tag (key=value). Only loaded items are searched.'),
      value: before,
      check: typed => {
        accountView.arrange({ filter: typed.trim() });
        return undefined;
      },
    });
    accountView.arrange({ filter: filter?.trim() ?? before });
  },
};

/** Shows everything again, as it comes. */
export const clearFilter: Command = {
  id: 'ami.clearFilter',
  title: () => t('Clear Filter and Groups'),
  run: ({ accountView }) => accountView.arrange(asTheyCome),
};
