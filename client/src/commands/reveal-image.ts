import * as vscode from 'vscode';
import type { Command } from './command';

/** Selects an image in the Account view, reading the list afresh when it is not there yet. */
export const revealImage: Command = {
  id: 'ami.revealImage',
  title: vscode.l10n.t('Show in tree'),
  run: async (app, imageId) => {
    if (typeof imageId === 'string') await app.accountView.revealImage(imageId);
  },
};
