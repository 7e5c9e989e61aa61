import { t } from '@vscode/l10n';
import type { TakenRequest } from '../../../server/src/protocol';
import type { Ask } from '../asking/ask';
import { tellNotes } from '../converting/tell-notes';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { openNewRequest, requestSnippet } from './new-request';

/** Opens new requests from what is in the clipboard, the selection or a file, in any notation that is known. */
export const importRequest: Command = {
  id: 'ami.importRequest',
  title: () => t('Import Request'),
  run: async (app, place) => {
    const text = await app.readSource(place);
    if (text === undefined) return;
    const reading = app.loadConverter().readRequests(text);
    if ('reason' in reading) throw new Refusal(reading.reason);
    const requests = await pickRequests(app.ask, reading.requests);
    const opened: TakenRequest[] = [];
    for (const taken of requests) {
      if (await openNewRequest(app, t('Import Request'), 'web', requestSnippet(taken.request))) opened.push(taken);
    }
    const notes = opened.flatMap(({ lost, changed }) => [...lost, ...changed]);
    if (opened.length > 0) await tellNotes(app, t('Request imported.'), notes);
  },
};

/** One is taken at once; of several the person says which. */
async function pickRequests(ask: Ask, requests: readonly TakenRequest[]): Promise<readonly TakenRequest[]> {
  if (requests.length < 2) return requests;
  return ask.pickMany({
    title: t('Import Request'),
    placeholder: t('Select the requests to import'),
    rows: requests.map(taken => ({
      label: textOf(taken.request.Name) ?? t('Request without a name'),
      description: textOf(taken.request.InstanceId),
      value: taken,
    })),
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
