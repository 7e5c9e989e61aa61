import * as vscode from 'vscode';
import { pickInstance } from '../asking/pick-instance';
import { requireTarget } from '../requests/require-target';
import type { Command } from './command';

/** Chooses the instance that requests without an `InstanceId` are run with. */
export const selectInstance: Command = {
  id: 'ami.selectInstance',
  title: vscode.l10n.t('Select instance'),
  run: async app => {
    const target = await requireTarget(app);
    const instance = target && (await pickInstance(app, target));
    if (instance) await app.targets.selectInstance(instance);
  },
};
