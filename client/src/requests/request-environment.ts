import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Ask } from '../asking/ask';
import { plain } from '../foreign-text';
import { readSettings } from '../settings';
import { allowedEnvironment, type Environment, namesToAllow } from '../variables/environment';

/** The environment variables that requests may use: those that the person has allowed, and none in Restricted Mode. */
export function requestEnvironment(): Environment {
  return vscode.workspace.isTrusted ? allowedEnvironment(process.env, readSettings().allowedEnvironment) : {};
}

/** Asks once for each variable that a text uses, with its value in view. A name that is not allowed stays without a value. */
export async function askForEnvironment(ask: Pick<Ask, 'confirm'>, text: string): Promise<void> {
  if (!vscode.workspace.isTrusted) return;
  for (const name of namesToAllow(text, process.env, readSettings().allowedEnvironment)) {
    const isAllowed = await ask.confirm({
      title: t('Allow requests to use the environment variable {0}?', name),
      detail: t(
        'Its value is now: {0}\n\nThe value becomes part of an image name, description or tag, which everyone who can list the images can read. Allowed names are kept in the setting ami.environment.allow.',
        plain(process.env[name] ?? '', 200),
      ),
      answers: [{ title: t('Allow'), answer: true }],
    });
    if (isAllowed !== true) continue;
    await vscode.workspace
      .getConfiguration('ami')
      .update('environment.allow', [...readSettings().allowedEnvironment, name], vscode.ConfigurationTarget.Global);
  }
}
