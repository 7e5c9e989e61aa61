import { t } from '@vscode/l10n';
import { instanceOf } from './account-nodes';
import type { Command } from './command';

/** Selects an instance of the tree for requests without an `InstanceId`. */
export const useInstance: Command = {
  id: 'ami.useInstance',
  title: () => t('Select Instance'),
  run: async (app, place) => {
    const instance = instanceOf(place);
    if (instance !== undefined) await app.targets.selectInstance(instance);
  },
};
