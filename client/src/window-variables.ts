import * as vscode from 'vscode';
import type { Ask } from './asking/ask';
import { documentVariables } from './requests/document-variables';
import { RequestEnvironment } from './requests/request-environment';
import type { Services } from './requests/services';
import { allowEnvironment, readSettings } from './settings';
import { gitPosition } from './variables/git';
import { userName } from './variables/user-name';

/** The values of variables in requests of this window, and the question whether they can use its environment. */
export function windowVariables(ask: Pick<Ask, 'confirm'>): Pick<Services, 'variables' | 'allowEnvironment'> {
  const environment = new RequestEnvironment({
    environment: process.env,
    isTrusted: () => vscode.workspace.isTrusted,
    allowed: () => readSettings().allowedEnvironment,
    allow: allowEnvironment,
  });
  const variables = documentVariables({ user: userName, environment: () => environment.values(), gitPosition });
  return { variables, allowEnvironment: text => environment.askFor(text, ask) };
}
