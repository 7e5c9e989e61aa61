import { t } from '@vscode/l10n';
import type { Command } from './command';

/** Reads the next page of a list of the Account view. */
export const loadMore: Command = {
  id: 'ami.loadMore',
  title: () => t('Load More'),
  run: (app, of) => app.accountView.loadMore(of === 'images' ? 'images' : 'instances'),
};
