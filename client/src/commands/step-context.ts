import type * as vscode from 'vscode';
import type { StepContext } from '../plan/steps/step-lines';
import type { App } from './app';

/** What a confirmation must know of the folder of a file, or of the window: names of accounts, and who has got access before. */
export function stepContext({ settings }: Pick<App, 'settings'>, uri: vscode.Uri | undefined): StepContext {
  const { accountNames } = settings(uri);
  return {
    nameOf: account => {
      const name = accountNames[account];
      return typeof name === 'string' && name !== '' ? name : undefined;
    },
    sharedBefore: new Set(),
  };
}
