import { stepKinds } from '../../after/steps';
import { type Run, runVersion } from '../run';
import { type Fields, isFailure, isListOf, isObject, isTime } from './stored-values';

export type ReadRun =
  | { readonly kind: 'run'; readonly run: Run }
  /** Written by a newer version of the extension: left alone. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** Reads a run's file. One of version 1 is the same without steps. A file is trusted as a whole once everything that the code relies on is there and of its kind. */
export function readRun(text: string): ReadRun {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  if (isObject(value) && typeof value.version === 'number' && value.version > runVersion) return { kind: 'newer' };
  const current = isObject(value) && value.version === 1 ? { ...value, version: runVersion } : value;
  if (isObject(current) && hasUnknownStep(current.after)) return { kind: 'newer' };
  return isRun(current) ? { kind: 'run', run: current } : { kind: 'damaged' };
}

export function writeRun(run: Run): string {
  return `${JSON.stringify(run, undefined, 1)}\n`;
}

function isRun(value: unknown): value is Run {
  return (
    isObject(value) &&
    value.version === runVersion &&
    typeof value.id === 'string' &&
    isTime(value.created) &&
    isObject(value.request) &&
    isObject(value.target) &&
    typeof value.target.profile === 'string' &&
    typeof value.target.region === 'string' &&
    isObject(value.instance) &&
    typeof value.instance.id === 'string' &&
    (value.batch === undefined || isBatch(value.batch)) &&
    isState(value.state, value.imageId) &&
    isListOf(value.attempts, attempt => isTime(attempt.sent)) &&
    isListOf(value.snapshots, snapshot => typeof snapshot.id === 'string' && typeof snapshot.progress === 'string') &&
    isListOf(value.history, entry => isTime(entry.at) && typeof entry.state === 'string') &&
    typeof value.isAnnounced === 'boolean' &&
    (value.after === undefined || isSteps(value.after))
  );
}

/** A newer version may know more steps; this one could not run them. */
function hasUnknownStep(after: unknown): boolean {
  const steps: readonly unknown[] = isObject(after) && Array.isArray(after.steps) ? after.steps : [];
  return steps.some(step => isObject(step) && typeof step.api === 'string' && !Object.hasOwn(stepKinds, step.api));
}

function isSteps(value: unknown): boolean {
  return (
    isObject(value) &&
    isListOf(
      value.definitions,
      definition => typeof definition.id === 'string' && typeof definition.api === 'string',
    ) &&
    isListOf(value.steps, isStep) &&
    typeof value.isAnnounced === 'boolean'
  );
}

function isBatch(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string' && typeof value.size === 'number';
}

function isStep({ key, step, api, input, region, image, state, repeats }: Fields): boolean {
  return (
    typeof key === 'string' &&
    typeof step === 'string' &&
    typeof api === 'string' &&
    isObject(input) &&
    typeof region === 'string' &&
    isObject(image) &&
    (image.kind === 'source' || (image.kind === 'copy' && typeof image.of === 'string')) &&
    isObject(state) &&
    isStepState(state) &&
    typeof repeats === 'number'
  );
}

function isStepState(state: Fields): boolean {
  switch (state.kind) {
    case 'waiting':
      return true;
    case 'sent':
      return isTime(state.at);
    case 'queued':
      return isTime(state.until) && typeof state.tries === 'number' && isFailure(state.failure);
    case 'settling':
      return isTime(state.since) && isObject(state.result);
    case 'done':
      return isTime(state.at) && isObject(state.result);
    case 'failed':
      return isTime(state.at) && isFailure(state.failure);
    case 'skipped':
    case 'undone':
      return isTime(state.at);
    default:
      return false;
  }
}

function isState(state: unknown, imageId: unknown): boolean {
  if (!isObject(state)) return false;
  switch (state.kind) {
    case 'prepared':
    case 'sending':
    case 'reconciling':
    case 'stopped':
      return true;
    case 'waiting':
      return isTime(state.until) && typeof state.tries === 'number' && isFailure(state.failure);
    case 'watching':
      return typeof state.image === 'string' && typeof imageId === 'string';
    case 'ended':
      return isObject(state.outcome) && isOutcome(state.outcome);
    default:
      return false;
  }
}

function isOutcome(outcome: Fields): boolean {
  switch (outcome.kind) {
    case 'available':
      return true;
    case 'failed':
    case 'gone':
      return typeof (outcome.state ?? outcome.why) === 'string';
    case 'not-created':
      return isObject(outcome.why) && typeof outcome.why.kind === 'string';
    default:
      return false;
  }
}
