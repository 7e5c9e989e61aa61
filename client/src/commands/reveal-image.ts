import { t } from '@vscode/l10n';
import type { Command } from './command';

/** Selects an image in the Account view, reading the list afresh if it is not there yet. */
export const revealImage: Command = {
  id: 'ami.revealImage',
  title: () => t('Show in Tree'),
  run: async (app, imageId) => {
    if (typeof imageId === 'string') await app.accountView.revealImage(imageId);
  },
};
