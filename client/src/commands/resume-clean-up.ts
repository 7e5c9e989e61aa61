import { t } from '@vscode/l10n';
import { requireTarget } from '../requests/require-target';
import type { Command } from './command';
import { doCleanUp } from './do-clean-up';
import { imageGuard } from './image-guard';

/** Goes on with a clean-up that was interrupted, in this window or another. */
export const resumeCleanUp: Command = {
  id: 'ami.resumeCleanUp',
  title: () => t('Resume Cleanup'),
  run: async (app, id) => {
    // Refuses where the workspace is not trusted.
    if (typeof id !== 'string' || (await requireTarget(app)) === undefined) return;
    await doCleanUp(app, t('Cleaning up…'), (cleanUps, signal) =>
      cleanUps.resume(id, target => imageGuard(app, target), signal),
    );
  },
};
