import { type Run, runVersion } from '../run';

export type ReadRun =
  | { readonly kind: 'run'; readonly run: Run }
  /** Written by a newer version of the extension: left alone. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** Reads a run's file. A file is trusted as a whole once everything that the code relies on is there and of its kind. */
export function readRun(text: string): ReadRun {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  if (isObject(value) && typeof value.version === 'number' && value.version > runVersion) return { kind: 'newer' };
  return isRun(value) ? { kind: 'run', run: value } : { kind: 'damaged' };
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
    typeof value.isAnnounced === 'boolean'
  );
}

function isBatch(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string' && typeof value.size === 'number';
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

function isOutcome(outcome: Readonly<Record<string, unknown>>): boolean {
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

function isFailure(value: unknown): boolean {
  return isObject(value) && typeof value.code === 'string' && typeof value.message === 'string';
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isListOf(value: unknown, isItem: (item: Readonly<Record<string, unknown>>) => boolean): boolean {
  return Array.isArray(value) && value.every(item => isObject(item) && isItem(item));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
