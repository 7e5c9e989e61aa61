import { t } from '@vscode/l10n';
import type { Command } from './command';
import { refresh } from './refresh';

/** Reads the account again: the action of a row that says why it could not be read. */
export const retryReading: Command = {
  id: 'ami.retry',
  title: () => t('Retry'),
  run: refresh.run,
};
