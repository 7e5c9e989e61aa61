import { t } from '@vscode/l10n';
import { sandboxProfile } from '../target/sandbox-profile';
import type { Command } from './command';

/** Selects the built-in sandbox and shows what is in it. */
export const trySandbox: Command = {
  id: 'ami.trySandbox',
  title: () => t('Try Without an AWS Account'),
  run: async app => {
    await app.targets.selectProfile(sandboxProfile);
    await app.editor.run('ami.account.focus');
  },
};
