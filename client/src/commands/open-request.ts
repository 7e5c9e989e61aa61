import * as vscode from 'vscode';
import { Refusal } from '../refusal';
import type { Run } from '../runs/run';
import type { App } from './app';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Opens the file that a run was made from. */
export const openRequest: Command = {
  id: 'ami.openRequest',
  title: vscode.l10n.t('Open request'),
  run: async (app, place) => {
    const document = await requestOf(app, place);
    if (document) await vscode.window.showTextDocument(document);
  },
};

/** The document of a run's file. Refuses when the file is gone. */
export async function requestOf(app: App, place: unknown): Promise<vscode.TextDocument | undefined> {
  const run = findRun(app, place);
  return run && openFile(run);
}

async function openFile(run: Run): Promise<vscode.TextDocument> {
  const uri = run.file ? vscode.Uri.parse(run.file, true) : undefined;
  try {
    if (uri) return await vscode.workspace.openTextDocument(uri);
  } catch {
    // Told below: the file was moved or deleted since.
  }
  throw new Refusal(vscode.l10n.t('The file of this run is gone. "Show Run" has the request as it was sent.'));
}
