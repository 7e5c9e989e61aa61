import * as vscode from 'vscode';
import type { Command } from './command';
import { createFrom } from './create-image';
import { requestOf } from './open-request';

/** Runs the file of an earlier run as it is now: checked, planned and confirmed like any other. */
export const runAgain: Command = {
  id: 'ami.runAgain',
  title: vscode.l10n.t('Create image again'),
  run: async (app, place) => {
    const document = await requestOf(app, place);
    if (document) await createFrom(app, document);
  },
};
