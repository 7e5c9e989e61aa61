import { t } from '@vscode/l10n';
import { pickProfile } from '../asking/pick-profile';
import type { Command } from './command';

/** Chooses the AWS profile of this folder. Chosen from a list of completion, that list opens again with what the account has. */
export const selectProfile: Command = {
  id: 'ami.selectProfile',
  title: () => t('Select Profile'),
  run: async (app, after) => {
    const profile = await pickProfile(app);
    if (profile === undefined) return;
    await app.targets.selectProfile(profile);
    if (after === 'suggest') await app.editor.run('editor.action.triggerSuggest');
  },
};
