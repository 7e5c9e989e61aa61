import type * as vscode from 'vscode';
import type { StepContext } from '../plan/steps/step-lines';
import { recipientId, recipientsOf } from '../plan/steps/step-members';
import type { Run } from '../runs/run';
import type { App } from './app';

/** What a confirmation must know of the folder of a file, or of the window: names of accounts, and who has got access before. */
export function stepContext(
  { settings, runs, stepFiles }: Pick<App, 'settings' | 'runs' | 'stepFiles'>,
  uri: vscode.Uri | undefined,
): StepContext {
  const { accountNames } = settings(uri);
  const folder = uri === undefined ? undefined : stepFiles.folderOf(uri)?.toString();
  return {
    nameOf: account => {
      const name = accountNames[account];
      return typeof name === 'string' && name !== '' ? name : undefined;
    },
    sharedBefore: new Set(
      runs
        .list()
        .filter(run => isOfFolder(run, folder))
        .flatMap(sharedBy),
    ),
  };
}

/** A file outside of every folder has no runs of its folder, so that everyone is new to it. Without a file all runs count. */
function isOfFolder({ file, after }: Run, folder: string | undefined): boolean {
  const from = file ?? after?.file;
  return folder === undefined ? from === undefined : from?.startsWith(`${folder}/`) === true;
}

/** Whom the run has really given access to. */
function sharedBy({ after }: Run): readonly string[] {
  const done = (after?.steps ?? []).filter(({ state }) => state.kind === 'done');
  return done.flatMap(recipientsOf).map(recipientId);
}
