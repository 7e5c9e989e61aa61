import { t } from '@vscode/l10n';
import type { Command } from './command';

/** Shows the extension's output channel. */
export const showLog: Command = {
  id: 'ami.showLog',
  title: () => t('Show Log'),
  run: app => app.log.show(),
};
