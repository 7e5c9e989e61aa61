import { t } from '@vscode/l10n';
import { pickInstance } from '../asking/pick-instance';
import { requireTarget } from '../requests/require-target';
import type { Command } from './command';

/** Chooses the instance for requests without an `InstanceId`. */
export const selectInstance: Command = {
  id: 'ami.selectInstance',
  title: () => t('Select Instance'),
  run: async app => {
    const isKnown = app.targets.of().kind === 'ready';
    const target = await requireTarget(app, undefined, { instance: async () => true });
    // Where the target had to be asked for, so was the instance.
    if (target === undefined || !isKnown) return;
    const instance = await pickInstance(app, target);
    if (instance !== undefined) await app.targets.selectInstance(instance);
  },
};
