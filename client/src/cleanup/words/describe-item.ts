import { t } from '@vscode/l10n';
import type { CleanUpAction, ItemState, SnapshotOutcome } from '../doing/clean-up';

/** The result of a cleanup for one item. */
export function describeItem(state: ItemState, action: CleanUpAction): string {
  switch (state.kind) {
    case 'waiting':
      return t('Not started');
    case 'sent':
      return t('Sent, no response yet');
    case 'gone':
      return t('Did not exist');
    case 'failed':
      return t('Failed: {0}', state.failure.message === '' ? state.failure.code : state.failure.message);
    case 'done':
      return doneText(action);
  }
}

function doneText({ kind }: CleanUpAction): string {
  switch (kind) {
    case 'deregister':
      return t('Deregistered');
    case 'deprecate':
      return t('Deprecated');
    case 'disable':
      return t('Disabled');
    case 'share':
      return t('Shared');
    case 'delete-snapshots':
      return t('Deleted');
  }
}

/** What became of a snapshot of a deregistered image, and why it stayed if it did. */
export function describeOutcome({ result }: SnapshotOutcome): string {
  switch (result) {
    case 'success':
      return t('Deleted');
    case 'absent':
      return t('No longer listed by EC2');
    case 'skipped':
      return t('Not deleted: another image uses it');
    case 'missing-permissions':
      return t('Not deleted: not authorized to perform ec2:DeleteSnapshot');
    case 'client-error':
      return t('Not deleted: EC2 rejected the request, for example because the snapshot is locked');
    case 'internal-error':
      return t('Not deleted: EC2 had an internal error');
    case 'left':
      return t('Not deleted: EC2 gave no reason');
    case 'unknown':
      return t('Could not check');
  }
}

/** Whether it is certain that a snapshot does not exist any more. */
export function isRemoved({ result }: SnapshotOutcome): boolean {
  return result === 'success' || result === 'absent';
}
