import * as vscode from 'vscode';
import type { Command } from './command';

/** Narrows the Account view while the person types; Escape brings back what was there before. */
export const filterAccount: Command = {
  id: 'ami.filterAccount',
  title: vscode.l10n.t('Filter'),
  run: async app => {
    const before = app.accountView.tree.filtered;
    const filter = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Instances and Images'),
      prompt: vscode.l10n.t('Words of a name, an id, a state or a type. Only what is loaded is searched.'),
      value: before,
      validateInput: typed => {
        app.accountView.setFilter(typed);
        return undefined;
      },
    });
    app.accountView.setFilter(filter ?? before);
  },
};

export const clearFilter: Command = {
  id: 'ami.clearFilter',
  title: vscode.l10n.t('Clear filter'),
  run: app => app.accountView.setFilter(''),
};
