import * as vscode from 'vscode';
import { instanceOf } from './account-nodes';
import type { Command } from './command';

/** Selects an instance of the tree for requests without an `InstanceId`. */
export const useInstance: Command = {
  id: 'ami.useInstance',
  title: vscode.l10n.t('Select instance'),
  run: async (app, place) => {
    const instance = instanceOf(place);
    if (instance) await app.targets.selectInstance(instance);
  },
};
