import { isDeepStrictEqual } from 'node:util';
import type * as vscode from 'vscode';
import type { ReadStepsResult, Retention, StepDefinition, StepsProblem } from '../../../server/src/protocol';
import type { RequestText } from '../asking/editor';
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

/** The file of steps beside a request and those that it extends, found once for all readings of one preparation. */
export class StepsOfRequest {
  /** Of the file and of those that it extends. */
  readonly text: string;
  private readonly reader: StepReader;
  private readonly file: StepFile;
  private readonly bases: BaseFiles;
  private last: { readonly as: object; readonly reading: StepReading } | undefined;

  private constructor(reader: StepReader, file: StepFile, bases: BaseFiles) {
    this.reader = reader;
    this.file = file;
    this.bases = bases;
    this.text = [...bases.files, file].map(({ text }) => text).join('\n');
  }

  /** Undefined: the request has no steps. */
  static async find(reader: StepReader, request: RequestText): Promise<StepsOfRequest | undefined> {
    const uri = stepsUriOf(request.uri);
    const text = uri === undefined ? undefined : await reader.stepFiles.read(uri);
    if (uri === undefined || text === undefined) return undefined;
    const file: StepFile = { uri, text };
    const bases = new BaseFiles(reader, reader.stepFiles.folderOf(uri));
    const alone = stepsOf(await reader.language.readSteps({ uri: uri.toString(), text, bases: [] }));
    await bases.follow(file, alone.extends);
    return new StepsOfRequest(reader, file, bases);
  }

  /** The steps as they would run at this moment. The language is asked again only where a variable that they use has another value. */
  async read({ region, now, ...instance }: ReadStepsAs): Promise<StepReading> {
    const { file, text, reader } = this;
    const variables = await reader.variables({ uri: file.uri, getText: () => text }, instance, now);
    const as = { region, variables: usedIn(text, variables) };
    if (this.last !== undefined && isDeepStrictEqual(this.last.as, as)) return this.last.reading;
    const reading = await this.ask(region, variables);
    this.last = { as, reading };
    return reading;
  }

  private async ask(region: string | undefined, variables: Readonly<Record<string, string>>): Promise<StepReading> {
    const { file, bases, text, reader } = this;
    const { steps, retention, errors, warnings, notes, unresolved } = stepsOf(
      await reader.language.readSteps({
        uri: file.uri.toString(),
        text: file.text,
        bases: bases.files.map(base => ({ uri: base.uri.toString(), text: base.text })),
        variables,
        region,
      }),
    );
    const uris = new Map(bases.files.map(({ uri }) => [uri.toString(), uri]));
    const inFile = ({ base, ...problem }: StepsProblem): StepProblem => ({
      ...problem,
      uri: (base === undefined ? undefined : uris.get(base)) ?? file.uri,
    });
    return {
      uri: file.uri,
      steps,
      retention,
      errors: [...bases.problems, ...errors.map(inFile)],
      warnings: warnings.map(inFile),
      notes: notes.map(inFile),
      unresolved,
      environment: environmentIn(text, variables),
    };
  }
}

function stepsOf(reading: ReadStepsResult): Extract<ReadStepsResult, { kind: 'steps' }> {
  if (reading.kind === 'other') throw new Refusal(reading.message);
  return reading;
}

/** With escapes in it, a text may use a variable that it does not seem to use. */
function usedIn(text: string, variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (text.includes('\\')) return variables;
  return Object.fromEntries(Object.entries(variables).filter(([name]) => text.includes(`\${${name}}`)));
}
