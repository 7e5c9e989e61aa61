import * as vscode from 'vscode';
import type { MfaCodeProvider } from '../ec2/mfa';
import { plain } from '../foreign-text';

/** Asks for the six digits of an MFA device, checked while they are typed. */
export const askMfaCode: MfaCodeProvider = async ({ profile, serial }) => {
  const code = await vscode.window.showInputBox({
    title: vscode.l10n.t('MFA Code for {0}', plain(profile)),
    prompt: vscode.l10n.t('The six digits that the device {0} shows now.', plain(serial)),
    ignoreFocusOut: true,
    validateInput: typed => (/^\d{6}$/.test(typed.trim()) ? undefined : vscode.l10n.t('An MFA code has six digits.')),
  });
  return code?.trim();
};
