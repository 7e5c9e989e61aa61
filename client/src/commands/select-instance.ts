import { t } from '@vscode/l10n';
import { pickInstance } from '../asking/pick-instance';
import { requireTarget } from '../requests/require-target';
import type { Command } from './command';

/** Chooses the instance for requests without an `InstanceId`. */
export const selectInstance: Command = {
  id: 'ami.selectInstance',
  title: () => t('Select Instance'),
  run: async app => {
    const target = await requireTarget(app);
    const instance = target && (await pickInstance(app, target));
    if (instance !== undefined) await app.targets.selectInstance(instance);
  },
};
