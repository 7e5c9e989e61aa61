import { type Fields, isFailure, isListOf, isObject, isTime } from '../../runs/storage/stored-values';
import { type CleanUp, cleanUpVersion } from './clean-up';

export type CleanUpReading =
  | { readonly kind: 'clean-up'; readonly cleanUp: CleanUp }
  /** Written by a newer version of the extension, so it is not changed. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** Reads a clean-up's file. It is trusted as a whole once everything that the code relies on is there and of its kind. */
export function readCleanUp(text: string): CleanUpReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  if (isObject(value) && typeof value.version === 'number' && value.version > cleanUpVersion) return { kind: 'newer' };
  return isCleanUp(value) ? { kind: 'clean-up', cleanUp: value } : { kind: 'damaged' };
}

export function writeCleanUp(cleanUp: CleanUp): string {
  return `${JSON.stringify(cleanUp, undefined, 1)}\n`;
}

function isCleanUp(value: unknown): value is CleanUp {
  return (
    isObject(value) &&
    value.version === cleanUpVersion &&
    typeof value.id === 'string' &&
    isTime(value.created) &&
    isObject(value.target) &&
    typeof value.target.profile === 'string' &&
    typeof value.target.region === 'string' &&
    isObject(value.action) &&
    isAction(value.action) &&
    isListOf(value.items, isItem) &&
    (value.stopped === undefined || (isObject(value.stopped) && isStop(value.stopped)))
  );
}

function isAction(action: Fields): boolean {
  if (action.kind === 'deprecate') return isTime(action.at);
  if (action.kind === 'deregister')
    return action.keepsSnapshots === undefined || typeof action.keepsSnapshots === 'boolean';
  if (action.kind === 'share') return isListOf(action.recipients, isRecipient);
  return action.kind === 'disable' || action.kind === 'delete-snapshots';
}

function isRecipient({ kind, id, arn }: Fields): boolean {
  if (kind === 'account') return typeof id === 'string';
  return (kind === 'organization' || kind === 'organizational-unit') && typeof arn === 'string';
}

function isItem(item: Fields): boolean {
  return (
    typeof item.id === 'string' &&
    typeof item.name === 'string' &&
    typeof item.bytes === 'number' &&
    Array.isArray(item.snapshotIds) &&
    item.snapshotIds.every(id => typeof id === 'string') &&
    isObject(item.state) &&
    isState(item.state)
  );
}

function isState(state: Fields): boolean {
  switch (state.kind) {
    case 'waiting':
      return true;
    case 'sent':
      return isTime(state.at);
    case 'done':
    case 'gone':
      return isTime(state.at) && isListOf(state.snapshots, isOutcome);
    case 'failed':
      return isTime(state.at) && isFailure(state.failure);
    default:
      return false;
  }
}

function isOutcome({ id, result }: Fields): boolean {
  return typeof id === 'string' && typeof result === 'string';
}

function isStop(stop: Fields): boolean {
  if (stop.kind === 'failure') return isFailure(stop.failure);
  return (
    stop.kind === 'cancelled' ||
    stop.kind === 'interrupted' ||
    (stop.kind === 'other-account' && typeof stop.account === 'string')
  );
}
