import * as vscode from 'vscode';
import { sandboxProfile } from '../target/sandbox-profile';
import type { Command } from './command';

/** Selects the built-in sandbox and shows what is in it. */
export const trySandbox: Command = {
  id: 'ami.trySandbox',
  title: vscode.l10n.t('Try it without an AWS account'),
  run: async app => {
    await app.targets.selectProfile(sandboxProfile);
    await vscode.commands.executeCommand('ami.account.focus');
  },
};
