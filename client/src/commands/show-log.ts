import * as vscode from 'vscode';
import type { Command } from './command';

export const showLog: Command = {
  id: 'ami.showLog',
  title: vscode.l10n.t('Show log'),
  run: app => app.log.show(),
};
