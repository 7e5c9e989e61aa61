import { t } from '@vscode/l10n';
import type { PlainRequest, StepDefinition, StepsContext } from '../../../server/src/protocol';
import type { RequestText } from '../asking/editor';
import { tellNotes } from '../converting/tell-notes';
import { Refusal } from '../refusal';
import { readRequest } from '../requests/read-request';
import { readStepsBeside, textsOf } from '../requests/read-steps';
import { requestUriOf } from '../requests/steps-uri';
import type { App } from './app';
import { askForValues } from './ask-for-values';

/** Copies steps as AWS CLI commands for the shell that the person selects. Tells what only a run can do. */
export async function copySteps(app: App, document: RequestText): Promise<void> {
  const converter = app.loadConverter();
  const notation = await app.ask.pick({
    title: t('Copy Steps As'),
    rows: converter
      .allNotations()
      .filter(({ id }) => converter.stepNotations.has(id))
      .map(({ id, title }) => ({ label: title(), value: { id, label: title() } })),
  });
  const found = notation === undefined ? undefined : await readForCopy(app, document);
  if (notation === undefined || found === undefined) return;
  const { text, lost } = converter.writeSteps(found.steps, notation.id, found.context);
  await app.editor.copy(text);
  await tellNotes(app, t('Copied as {0}.', notation.label), [...found.notes, ...lost], count =>
    t('Read the {0} notes before you run the commands.', count),
  );
}

interface StepsToCopy {
  readonly steps: readonly StepDefinition[];
  readonly context: StepsContext;
  readonly notes: readonly string[];
}

/** Undefined: the person cancelled. */
async function readForCopy(app: App, document: RequestText): Promise<StepsToCopy | undefined> {
  const request = await requestOf(app, document);
  const texts = await textsOf(app, request);
  const isResolved = await askForValues(app, texts);
  if (isResolved === undefined) return undefined;
  if (isResolved) await app.allowEnvironment(texts);
  const state = app.targets.of(document.uri);
  const target = state.kind === 'ready' ? state.target : undefined;
  const now = new Date();
  const reader = isResolved ? app : { ...app, variables: async () => ({}) };
  const reading = await readStepsBeside(reader, request, { region: target?.region, now });
  if (reading === undefined) return readAlone(app, document);
  if (reading.steps.length === 0) throw new Refusal(t('The file has no steps.'));
  const context: StepsContext = {
    region: target?.region,
    profile: target?.profile.name,
    request: await membersOf(app, request, isResolved ? now : undefined),
  };
  return { steps: reading.steps, context, notes: reading.errors.map(({ message }) => message) };
}

/** The request that the steps are for; where it has no file, an empty text in its place. */
async function requestOf({ stepFiles }: App, { uri }: RequestText): Promise<RequestText> {
  const beside = requestUriOf(uri) ?? uri;
  const text = beside === uri ? undefined : await stepFiles.read(beside);
  return { uri: beside, getText: () => text ?? '' };
}

async function membersOf(
  app: App,
  request: RequestText,
  resolveAt: Date | undefined,
): Promise<PlainRequest | undefined> {
  if (request.getText().trim() === '') return undefined;
  if (resolveAt !== undefined) return (await readRequest(app, request, { now: resolveAt })).request;
  const reading = app.loadConverter().readRequests(request.getText());
  return 'requests' in reading ? reading.requests[0]?.request : undefined;
}

/** Steps that were never saved: nothing is beside them. */
function readAlone(app: App, document: RequestText): StepsToCopy {
  const reading = app.loadConverter().readStepsToConvert(document.getText());
  if ('reason' in reading) throw new Refusal(reading.reason);
  return { steps: reading.steps, context: {}, notes: reading.lost };
}
