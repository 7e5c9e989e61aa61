import { t } from '@vscode/l10n';
import type { RequestText } from '../asking/editor';
import { localDateTime } from '../local-format';
import { applySentChanges, changesToSent } from '../requests/as-sent';
import type { Run } from '../runs/run';
import type { App } from './app';
import type { Command } from './command';
import { openFileOf } from './open-request';
import { findRun } from './run-nodes';

/** Shows what changed in the file since a run: the request as sent, in the file's own formatting, beside the file as it is. */
export const compareRun: Command = {
  id: 'ami.compareRun',
  title: () => t('Compare Sent Request with File'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run === undefined) return;
    const document = await openFileOf(app, run);
    const file = app.editor.relativePath(document.uri);
    const sent = await textAsSent(app, document, run);
    if (sent === document.getText()) {
      const text = t('{0} has not changed since this request was sent.', file);
      return app.ask.offer({ severity: 'information', text });
    }
    const title = t('Sent {time} ↔ {file}', { time: localDateTime(run.created), file });
    return app.editor.run('vscode.diff', app.sentRequests.uriOf(run, sent), document.uri, title);
  },
};

async function textAsSent({ language }: App, document: RequestText, { request }: Run): Promise<string> {
  const reading = await language.read(document, {});
  if (reading.kind === 'other') return `${JSON.stringify(request, undefined, 2)}\n`;
  return applySentChanges(document.getText(), changesToSent(reading, request));
}
