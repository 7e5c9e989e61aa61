import { t } from '@vscode/l10n';
import type { BatchSource } from '../batch/batch-row';
import { Refusal } from '../refusal';
import { hasLostReply, imageNameOf, type Run } from '../runs/run';
import type { App } from './app';
import type { Command } from './command';
import { createMany } from './create-many';
import { openFileOf } from './open-request';

/** Creates the images of failed runs again, as one batch: read, planned and confirmed like any other. */
export const retryFailed: Command = {
  id: 'ami.retryFailed',
  title: () => t('Retry Failed'),
  run: async (app, ids) => {
    const failed = Array.isArray(ids) ? ids.flatMap(id => app.runs.get(String(id)) ?? []) : [];
    if (failed.length === 0) throw new Refusal(t('These runs are no longer in the history.'));
    await createMany(app, await Promise.all(failed.map(run => sourceOf(app, run))));
  },
};

/**
 * The file as it is now, since a person may have mended it. After a lost reply the request goes out as it was: only under
 * the same name does EC2 reject it if the first image is there after all.
 */
async function sourceOf(app: App, run: Run): Promise<BatchSource> {
  const mayExist = run.imageId === undefined && hasLostReply(run);
  if (run.file === undefined || mayExist) {
    const text = JSON.stringify(run.request, undefined, 2);
    const document = app.newRequests.textOnly(`${run.instance.id}.ami.json`, text);
    return { document, label: imageNameOf(run), mayExist };
  }
  const document = await openFileOf(app, run);
  return { document, file: run.file, label: app.editor.relativePath(document.uri) };
}
