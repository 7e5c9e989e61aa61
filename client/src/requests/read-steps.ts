import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { ReadStepsResult, Retention, StepDefinition } from '../../../server/src/protocol';
import type { Editor, RequestText } from '../asking/editor';
import { Refusal } from '../refusal';
import { environmentIn } from '../variables/environment';
import { BaseFiles, type StepFile, type StepProblem } from './base-files';
import type { InstanceNames } from './read-request';
import type { StepReader } from './services';
import { stepsUriOf } from './steps-uri';

/** The steps that follow a request, as they would run at this moment. */
export interface StepReading {
  /** The file beside the request. */
  readonly uri: vscode.Uri;
  readonly steps: readonly StepDefinition[];
  readonly retention?: Retention;
  readonly errors: readonly StepProblem[];
  readonly warnings: readonly StepProblem[];
  readonly notes: readonly StepProblem[];
  readonly unresolved: readonly string[];
  /** The environment variables that the texts use, with their values. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface ReadStepsAs extends InstanceNames {
  /** The region that the image is created in. */
  readonly region?: string;
  readonly now: Date;
}

/** The texts of a request and of its steps, of their own file and those that it extends: all that may use a variable. */
export async function textsOf(reader: StepReader, request: RequestText): Promise<string> {
  const found = await findFiles(reader, request);
  const steps = found === undefined ? '' : textOf(found.file, found.bases);
  return `${request.getText()}\n${steps}`;
}

/** Reads the file of steps beside a request and those that it extends. Undefined: the request has no steps. */
export async function readSteps(
  reader: StepReader,
  request: RequestText,
  { region, now, ...instance }: ReadStepsAs,
): Promise<StepReading | undefined> {
  const found = await findFiles(reader, request);
  if (found === undefined) return undefined;
  const { file, bases } = found;
  const text = textOf(file, bases);
  const variables = await reader.variables({ uri: file.uri, getText: () => text }, instance, now);
  const read = (one: StepFile, its: readonly StepFile[]) =>
    reader.language.readSteps({
      uri: one.uri.toString(),
      text: one.text,
      bases: its.map(base => ({ uri: base.uri.toString(), text: base.text })),
      variables,
      region,
    });
  const own = stepsOf(await read(file, bases.files));
  const inFile = (uri: vscode.Uri) => (problem: Omit<StepProblem, 'uri'>) => ({ ...problem, uri });
  const ofBases: StepProblem[] = [];
  for (const base of bases.files) ofBases.push(...stepsOf(await read(base, [])).errors.map(inFile(base.uri)));
  return {
    uri: file.uri,
    steps: own.steps,
    retention: own.retention,
    errors: [...bases.problems, ...ofBases, ...own.errors.map(inFile(file.uri))],
    warnings: own.warnings.map(inFile(file.uri)),
    notes: own.notes.map(inFile(file.uri)),
    unresolved: own.unresolved,
    environment: environmentIn(text, variables),
  };
}

/** Refuses steps that have errors or variables without a value, and leads to the first of them. */
export function refuseStepFaults(
  editor: Editor,
  { errors, unresolved }: Pick<StepReading, 'errors' | 'unresolved'>,
): void {
  const [first] = errors;
  if (first !== undefined) {
    const file = editor.relativePath(first.uri);
    const sentence =
      errors.length === 1
        ? t('{file} has an error: {message}', { file, message: first.message })
        : t('{file} has {count} errors. The first one: {message}', {
            file,
            count: errors.length,
            message: first.message,
          });
    throw new Refusal(sentence, [{ title: t('Show Problem'), run: () => editor.show(first.uri, first.range) }]);
  }
  const [variable] = unresolved;
  if (variable !== undefined) throw new Refusal(t('The variable {0} has no value.', `\${${variable}}`));
}

async function findFiles(reader: StepReader, request: RequestText) {
  const uri = stepsUriOf(request.uri);
  const text = uri && (await reader.stepFiles.read(uri));
  if (uri === undefined || text === undefined) return undefined;
  const file: StepFile = { uri, text };
  const bases = new BaseFiles(reader, reader.stepFiles.folderOf(uri));
  const alone = stepsOf(await reader.language.readSteps({ uri: uri.toString(), text, bases: [] }));
  await bases.follow(file, alone.extends);
  return { file, bases };
}

function stepsOf(reading: ReadStepsResult): Extract<ReadStepsResult, { kind: 'steps' }> {
  if (reading.kind === 'other') throw new Refusal(reading.message);
  return reading;
}

function textOf(file: StepFile, { files }: BaseFiles): string {
  return [...files, file].map(({ text }) => text).join('\n');
}
