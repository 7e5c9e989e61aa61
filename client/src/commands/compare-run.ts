import { t } from '@vscode/l10n';
import type { Command } from './command';
import { openFileOf } from './open-request';
import { findRun } from './run-nodes';

/** Shows what changed in the file since a run: the request as sent, beside the file as it is. */
export const compareRun: Command = {
  id: 'ami.compareRun',
  title: () => t('Compare Sent Request with File'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run === undefined) return;
    const { uri } = await openFileOf(app, run);
    const title = t('Sent {time} ↔ {file}', {
      time: new Date(run.created).toLocaleString(),
      file: app.editor.relativePath(uri),
    });
    await app.editor.run('vscode.diff', app.sentRequests.uriOf(run), uri, title);
  },
};
