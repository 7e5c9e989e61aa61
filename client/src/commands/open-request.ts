import { t } from '@vscode/l10n';
import type { RequestText } from '../asking/editor';
import { Refusal } from '../refusal';
import type { Run } from '../runs/run';
import { imageOf } from './account-nodes';
import type { App } from './app';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Opens the file that a run, or the image of one, was created from. */
export const openRequest: Command = {
  id: 'ami.openRequest',
  title: () => t('Open Request'),
  run: async (app, place) => {
    const run = findRun(app, place) ?? runOfImage(app, place);
    if (run === undefined) return;
    await app.editor.show((await openFileOf(app, run)).uri);
  },
};

/** The run that created the image of a node. Refuses an image that no run of the history created. */
function runOfImage({ runs }: App, place: unknown): Run | undefined {
  const image = imageOf(place);
  if (image === undefined) return undefined;
  const run = runs.list().find(({ imageId }) => imageId === image.id);
  if (run === undefined)
    throw new Refusal(t('No run in the history created image {0}, so its request is unknown.', image.id));
  return run;
}

/** The document of a run's file. Refuses when the run has no file or the file no longer exists. */
export async function openFileOf({ editor }: Pick<App, 'editor'>, { file }: Run): Promise<RequestText> {
  if (file === undefined) {
    throw new Refusal(t('This image was created without a request file. Select Show Run to see the sent request.'));
  }
  try {
    return await editor.open(file);
  } catch {
    throw new Refusal(t('The request file of this run no longer exists. Select Show Run to see the sent request.'));
  }
}
