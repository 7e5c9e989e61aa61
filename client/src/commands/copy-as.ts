import * as path from 'node:path';
import { t } from '@vscode/l10n';
import type { Converter, PlainRequest } from '../../../server/src/protocol';
import type { PickRow } from '../asking/ask';
import type { RequestText } from '../asking/editor';
import { tellNotes } from '../converting/tell-notes';
import { Refusal } from '../refusal';
import { readRequest } from '../requests/read-request';
import type { App } from './app';
import { askForValues } from './ask-for-values';
import type { Command } from './command';
import { copySteps } from './copy-steps';

/** Copies a request, or a file of steps, in the notation that the person selects. Variables are resolved where the person wants it. */
export const copyAs: Command = {
  id: 'ami.copyAs',
  title: () => t('Copy As'),
  run: async (app, place) => {
    const steps = await app.findSteps(place);
    if (steps !== undefined) return copySteps(app, steps);
    const document = await app.findRequest(place);
    if (document === undefined) return;
    const converter = app.loadConverter();
    const form = await pickForm(app, document, converter);
    const request = form === undefined ? undefined : await requestOf(app, document, converter);
    if (form === undefined || request === undefined) return;
    const { text, lost } = form.write(request);
    await app.editor.copy(text);
    await tellNotes(app, t('Copied as {0}.', form.label), lost);
  },
};

interface Form {
  readonly label: string;
  readonly description?: string;
  write(request: PlainRequest): { readonly text: string; readonly lost: readonly string[] };
}

async function pickForm(app: App, document: RequestText, converter: Converter): Promise<Form | undefined> {
  const written = converter
    .allNotations()
    .filter(({ id, write }) => write !== undefined && id !== 'json')
    .map(({ id, title }): Form => ({ label: title(), write: request => converter.writeRequest(request, id) }));
  const toRow = (form: Form): PickRow<Form> => ({ label: form.label, description: form.description, value: form });
  return app.ask.pick({ title: t('Copy Request As'), rows: [...fileForm(app, document), ...written].map(toRow) });
}

/** The command that reads the file as it is: it needs no quoting, and a file without variables. */
function fileForm(app: App, document: RequestText): Form[] {
  if (document.uri.scheme !== 'file' || document.isDirty === true || hasVariables(document)) return [];
  const state = app.targets.of(document.uri);
  const target =
    state.kind === 'ready'
      ? ` --profile ${quoted(state.target.profile.name)} --region ${quoted(state.target.region)}`
      : '';
  const file = quoted(`file://${path.basename(document.uri.fsPath)}`);
  return [
    {
      label: t('AWS CLI (This File)'),
      description: t('run in the folder of the file'),
      write: () => ({ text: `aws ec2 create-image --cli-input-json ${file}${target}\n`, lost: [] }),
    },
  ];
}

async function requestOf(app: App, document: RequestText, converter: Converter): Promise<PlainRequest | undefined> {
  const isResolved = await askForValues(app, document.getText());
  if (isResolved === undefined) return undefined;
  if (isResolved) {
    await app.allowEnvironment(document.getText());
    const state = app.targets.of(document.uri);
    const instanceId = state.kind === 'ready' ? state.instanceId : undefined;
    return (await readRequest(app, document, { instanceId, now: new Date() })).request;
  }
  const reading = converter.readRequests(document.getText());
  if ('reason' in reading) throw new Refusal(reading.reason);
  const [taken] = reading.requests;
  return taken?.request;
}

function hasVariables(document: RequestText): boolean {
  return document.getText().includes('${');
}

/** For any shell: a name with other characters than these goes into double quotes. */
function quoted(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `"${text.replace(/["$`\\]/g, '')}"`;
}
