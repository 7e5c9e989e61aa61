import * as vscode from 'vscode';
import type { Ask } from '../asking/ask';
import { readSettings } from '../settings';
import { allowedEnvironment, type Environment, namesToAllow } from '../variables/environment';
import { environmentQuestion } from './environment-question';

/** The environment variables that requests may use: those that the person has allowed, and none in Restricted Mode. */
export function requestEnvironment(): Environment {
  return vscode.workspace.isTrusted ? allowedEnvironment(process.env, readSettings().allowedEnvironment) : {};
}

/** Asks once for each variable that a text uses, with its value in view. A name that is not allowed stays without a value. */
export async function askForEnvironment(ask: Pick<Ask, 'confirm'>, text: string): Promise<void> {
  if (!vscode.workspace.isTrusted) return;
  for (const name of namesToAllow(text, process.env, readSettings().allowedEnvironment)) {
    const isAllowed = await ask.confirm(environmentQuestion(name, process.env[name] ?? ''));
    if (isAllowed !== true) continue;
    await vscode.workspace
      .getConfiguration('ami')
      .update('environment.allow', [...readSettings().allowedEnvironment, name], vscode.ConfigurationTarget.Global);
  }
}
