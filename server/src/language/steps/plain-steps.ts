import { toPlainRequest } from '../plain-request';
import type { RequestDocument } from '../request-document';
import type { VariableValues } from '../variables';
import { type StepApi, stepApis } from './step-apis';

/** The steps of one file as they run: comments stripped, variables resolved, defaults filled in. */
export interface PlainSteps {
  readonly steps: readonly StepDefinition[];
  readonly retention?: Retention;
  /** Names of variables without a value, each once. Those that only a step knows are not among them. */
  readonly unresolved: readonly string[];
}

/** One step of an `*.ami-after.json` as it runs: comments stripped, variables resolved, defaults filled in. */
export interface StepDefinition {
  /** Unique among the steps of a file and of those that it extends. */
  readonly id: string;
  readonly api: StepApi;
  /** The API's input in AWS's shape, without what the run supplies: image id, source region, token, and the parameter's value. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Which images: that of the request, its copies, both, or those in these regions. */
  readonly on: 'all' | 'source' | 'copies' | readonly string[];
  /** Only for CopyImage: where to copy to, and what differs there from `input`. */
  readonly regions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What a file of steps proposes for clean-up. Nothing is removed by it. */
export interface Retention {
  /** How many of the newest images stay. */
  readonly keep: number;
  /** Every image younger than this many days stays. */
  readonly days?: number;
  /** Filters of DescribeImages. */
  readonly select: readonly { readonly Name: string; readonly Values: readonly string[] }[];
}

/** Reads the steps of a file, leaving out what is no step. What is wrong with it is for the rules to say. */
export function toPlainSteps(document: RequestDocument, values: VariableValues): PlainSteps {
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => !ofTheStep.includes(name)));
  const { request: file, unresolved } = toPlainRequest(document, known);
  const steps = listOf(file.steps).filter(isObject).flatMap(toStep);
  const retention = isObject(file.retention) ? toRetention(file.retention) : undefined;
  return {
    steps,
    ...(retention !== undefined && { retention }),
    unresolved: unresolved.filter(name => !ofTheStep.includes(name)),
  };
}

function toStep(step: Plain): StepDefinition[] {
  const api = stepApis.find(name => isObject(step[name]));
  const input = api === undefined ? undefined : step[api];
  if (api === undefined || !isObject(input) || typeof step.id !== 'string') return [];
  return [
    {
      id: step.id,
      api,
      input,
      // A copy is made of the image of the request.
      on: api === 'CopyImage' ? 'source' : whichImages(step.on),
      ...(api === 'CopyImage' && { regions: regionsOf(step.regions) }),
    },
  ];
}

function whichImages(on: unknown): StepDefinition['on'] {
  if (on === 'source' || on === 'copies') return on;
  return Array.isArray(on) ? on.filter(region => typeof region === 'string') : 'all';
}

function regionsOf(regions: unknown): NonNullable<StepDefinition['regions']> {
  if (!isObject(regions)) return {};
  return Object.fromEntries(Object.entries(regions).map(([region, own]) => [region, isObject(own) ? own : {}]));
}

function toRetention({ keep, days, select }: Plain): Retention | undefined {
  if (typeof keep !== 'number') return undefined;
  const filters = listOf(select)
    .filter(isObject)
    .flatMap(({ Name, Values }) =>
      typeof Name === 'string' ? [{ Name, Values: listOf(Values).filter(value => typeof value === 'string') }] : [],
    );
  return { keep, ...(typeof days === 'number' && { days }), select: filters };
}

type Plain = Readonly<Record<string, unknown>>;

/** Variables whose value differs from image to image. */
const ofTheStep: readonly string[] = ['imageId', 'region'];

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
