import { t } from '@vscode/l10n';
import type { Command } from './command';

/** Signs in to the selected profile: the button of the Account view while its session has expired. */
export const signIn: Command = {
  id: 'ami.signIn',
  title: () => t('Sign In'),
  run: app => app.accountView.signIn(),
};
