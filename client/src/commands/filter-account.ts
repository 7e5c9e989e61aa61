import * as vscode from 'vscode';
import type { App } from '../app';
import type { Command } from './command';

/** Narrows the Account view while the person types; Escape brings back what was there before. */
export const filterAccount: Command = {
  id: 'ami.filterAccount',
  title: vscode.l10n.t('Filter'),
  run: async app => {
    const before = app.accountTree.filtered;
    const filter = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Instances and Images'),
      prompt: vscode.l10n.t('Words of a name, an id, a state or a type. Only what is loaded is searched.'),
      value: before,
      validateInput: typed => {
        apply(app, typed);
        return undefined;
      },
    });
    apply(app, filter ?? before);
  },
};

export const clearFilter: Command = {
  id: 'ami.clearFilter',
  title: vscode.l10n.t('Clear filter'),
  run: app => apply(app, ''),
};

function apply(app: App, filter: string): void {
  app.accountTree.setFilter(filter);
  app.showFilter(app.accountTree.filtered);
}
