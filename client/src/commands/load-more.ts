import * as vscode from 'vscode';
import type { Command } from './command';

/** Reads the next page of a list of the Account view. */
export const loadMore: Command = {
  id: 'ami.loadMore',
  title: vscode.l10n.t('Load more'),
  run: (app, of) => app.accountView.loadMore(of === 'images' ? 'images' : 'instances'),
};
