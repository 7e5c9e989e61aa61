import { t } from '@vscode/l10n';
import type { RequestText } from '../asking/editor';
import { Refusal } from '../refusal';
import type { Run } from '../runs/run';
import type { App } from './app';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Opens the file that a run was created from. */
export const openRequest: Command = {
  id: 'ami.openRequest',
  title: () => t('Open Request'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run === undefined) return;
    await app.editor.show((await openFileOf(app, run)).uri);
  },
};

/** The document of a run's file. Refuses when the run has no file or the file no longer exists. */
export async function openFileOf({ editor }: Pick<App, 'editor'>, { file }: Run): Promise<RequestText> {
  if (file === undefined) {
    throw new Refusal(t('This image was created without a request file. "Show Run" has the request as it was sent.'));
  }
  try {
    return await editor.open(file);
  } catch {
    throw new Refusal(t('The request file of this run no longer exists. "Show Run" has the request as it was sent.'));
  }
}
