import * as vscode from 'vscode';
import { asTheyCome } from '../views/account/arrangement';
import type { Command } from './command';

/** Narrows the Account view while the person types; Escape brings back what was there before. */
export const filterAccount: Command = {
  id: 'ami.filterAccount',
  title: vscode.l10n.t('Filter'),
  run: async ({ accountView }) => {
    const before = accountView.arrangement.filter;
    const filter = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Instances and Images'),
      prompt: vscode.l10n.t(
        'Words of a name, an id, a state, a type or a tag (key=value). What is loaded is searched.',
      ),
      value: before,
      validateInput: typed => {
        accountView.arrange({ filter: typed.trim() });
        return undefined;
      },
    });
    accountView.arrange({ filter: filter?.trim() ?? before });
  },
};

/** Shows everything again, as it comes. */
export const clearFilter: Command = {
  id: 'ami.clearFilter',
  title: vscode.l10n.t('Clear filter'),
  run: ({ accountView }) => accountView.arrange(asTheyCome),
};
