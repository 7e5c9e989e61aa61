import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Converter, PlainRequest } from '../../../server/src/protocol';
import { loadConverter } from '../converting/load-converter';
import { tellNotes } from '../converting/tell-notes';
import { Refusal } from '../refusal';
import { findRequest } from '../requests/find-request';
import { readRequest } from '../requests/read-request';
import type { App } from './app';
import type { Command } from './command';

/** Copies a request in the notation that the person selects. Variables are resolved where the person wants it. */
export const copyAs: Command = {
  id: 'ami.copyAs',
  title: vscode.l10n.t('Copy as'),
  run: async (app, place) => {
    const document = await findRequest(place);
    if (document === undefined) return;
    const converter = loadConverter();
    const form = await pickForm(app, document, converter);
    const request = form && (await requestOf(app, document, converter));
    if (form === undefined || request === undefined) return;
    const { text, lost } = form.write(request);
    await vscode.env.clipboard.writeText(text);
    await tellNotes(app.log, vscode.l10n.t('{0} copied.', form.label), lost);
  },
};

interface Form extends vscode.QuickPickItem {
  write(request: PlainRequest): { readonly text: string; readonly lost: readonly string[] };
}

async function pickForm(app: App, document: vscode.TextDocument, converter: Converter): Promise<Form | undefined> {
  const written = converter
    .allNotations()
    .filter(({ id, write }) => write !== undefined && id !== 'json')
    .map(({ id, title }): Form => ({ label: title(), write: request => converter.writeRequest(request, id) }));
  return vscode.window.showQuickPick([...fileForm(app, document), ...written], {
    title: vscode.l10n.t('Copy Request As'),
  });
}

/** The command that reads the file as it is: it needs no quoting, and a file without variables. */
function fileForm(app: App, document: vscode.TextDocument): Form[] {
  if (document.uri.scheme !== 'file' || document.isDirty || hasVariables(document)) return [];
  const state = app.targets.of(document.uri);
  const target =
    state.kind === 'ready' ? ` --profile ${quoted(state.target.profile.name)} --region ${state.target.region}` : '';
  const file = quoted(`file://${path.basename(document.uri.fsPath)}`);
  return [
    {
      label: vscode.l10n.t('AWS CLI with This File'),
      description: vscode.l10n.t('run in the folder of the file'),
      write: () => ({ text: `aws ec2 create-image --cli-input-json ${file}${target}\n`, lost: [] }),
    },
  ];
}

async function requestOf(
  app: App,
  document: vscode.TextDocument,
  converter: Converter,
): Promise<PlainRequest | undefined> {
  if (hasVariables(document)) {
    const resolved = { label: vscode.l10n.t('With Values of Variables'), isResolved: true };
    const asWritten = { label: vscode.l10n.t('As Written'), isResolved: false };
    const picked = await vscode.window.showQuickPick([resolved, asWritten], {
      title: vscode.l10n.t('Copy Request As'),
    });
    if (picked === undefined) return undefined;
    if (picked.isResolved) {
      const state = app.targets.of(document.uri);
      const instanceId = state.kind === 'ready' ? state.instanceId : undefined;
      return (await readRequest(app, document, { instanceId }, new Date())).request;
    }
  }
  const reading = converter.readRequests(document.getText());
  if ('reason' in reading) throw new Refusal(reading.reason);
  const [taken] = reading.requests;
  return taken?.request;
}

function hasVariables(document: vscode.TextDocument): boolean {
  return document.getText().includes('${');
}

/** For any shell: a name with other characters than these goes into double quotes. */
function quoted(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `"${text.replace(/["$`\\]/g, '')}"`;
}
