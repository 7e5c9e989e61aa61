import { t } from '@vscode/l10n';
import type { Command } from './command';

/** Reads everything afresh that the views show; a person's "try again" after any failure. */
export const refresh: Command = {
  id: 'ami.refresh',
  title: () => t('Refresh'),
  run: async app => {
    await app.refreshProfiles();
    app.refreshAccount();
    app.requestTree.refresh();
  },
};
