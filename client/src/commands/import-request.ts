import * as vscode from 'vscode';
import type { TakenRequest } from '../../../server/src/protocol';
import { loadConverter } from '../converting/load-converter';
import { readSource } from '../converting/read-source';
import { tellNotes } from '../converting/tell-notes';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { escapeSnippet, openNewRequest } from './new-request';

/** Makes new requests of what stands in the clipboard, the selection or a file, in any notation that is known. */
export const importRequest: Command = {
  id: 'ami.importRequest',
  title: vscode.l10n.t('Import request'),
  run: async (app, place) => {
    const text = await readSource(place);
    if (text === undefined) return;
    const reading = loadConverter().readRequests(text);
    if ('reason' in reading) throw new Refusal(reading.reason);
    const requests = await pickRequests(reading.requests);
    for (const { request } of requests) await openNewRequest(escapeSnippet(`${JSON.stringify(request, null, 2)}\n`));
    const notes = requests.flatMap(({ lost, changed }) => [...lost, ...changed]);
    if (requests.length > 0) await tellNotes(app.log, vscode.l10n.t('Request imported.'), notes);
  },
};

/** One is taken at once; of several the person says which. */
async function pickRequests(requests: readonly TakenRequest[]): Promise<readonly TakenRequest[]> {
  if (requests.length < 2) return requests;
  const items = requests.map(taken => ({
    label: textOf(taken.request.Name) ?? vscode.l10n.t('Request without a name'),
    description: textOf(taken.request.InstanceId),
    picked: true,
    taken,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Import Request'),
    placeHolder: vscode.l10n.t('Select the requests to import'),
    canPickMany: true,
  });
  return (picked ?? []).map(({ taken }) => taken);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
