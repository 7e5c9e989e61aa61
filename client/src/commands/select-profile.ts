import { t } from '@vscode/l10n';
import { pickProfile } from '../asking/pick-profile';
import type { Command } from './command';

/** Chooses the AWS profile of this folder. */
export const selectProfile: Command = {
  id: 'ami.selectProfile',
  title: () => t('Select Profile'),
  run: async app => {
    const profile = await pickProfile(app);
    if (profile !== undefined) await app.targets.selectProfile(profile);
  },
};
