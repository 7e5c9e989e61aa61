import { t } from '@vscode/l10n';
import type { Command } from './command';
import { createMany } from './create-many';

/** Creates the images of a page that plans many: everything is read, planned and confirmed again. */
export const createBatch: Command = {
  id: 'ami.createBatch',
  title: () => t('Create Images'),
  run: async (app, key) => {
    const sources = typeof key === 'string' ? app.batchPages.sourcesOf(key) : undefined;
    if (typeof key === 'string' && sources !== undefined) await createMany(app, sources, key);
  },
};
