import * as vscode from 'vscode';
import { idOf } from './account-nodes';
import type { Command } from './command';
import { runOf } from './run-nodes';

/** Copies the id of whatever it was called on; for a run, the id of its image. */
export const copyId: Command = {
  id: 'ami.copyId',
  title: vscode.l10n.t('Copy ID'),
  run: async (_app, place) => {
    const id = typeof place === 'string' ? place : (runOf(place)?.imageId ?? idOf(place));
    if (!id) return;
    await vscode.env.clipboard.writeText(id);
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} copied', id), 3000);
  },
};
