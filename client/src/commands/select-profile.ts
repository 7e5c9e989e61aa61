import * as vscode from 'vscode';
import { pickProfile } from '../asking/pick-profile';
import type { Command } from './command';

/** Chooses who signs the requests of this folder. */
export const selectProfile: Command = {
  id: 'ami.selectProfile',
  title: vscode.l10n.t('Select profile'),
  run: async app => {
    const profile = await pickProfile(app);
    if (profile) await app.targets.selectProfile(profile);
  },
};
