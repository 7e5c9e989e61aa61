import { t } from '@vscode/l10n';
import { isErrno } from '../storage/disk';
import { GateBusy } from './record-order';

/** Why a run could not be recorded, for a person. */
export function notStoredSentence(error: unknown): string {
  if (error instanceof GateBusy) {
    return t('Another window is creating an image right now, so the request was not sent. Try again in a moment.');
  }
  return isErrno(error, 'ENOSPC', 'EDQUOT')
    ? t('The disk is full, so the request was not sent. Free up disk space, then try again.')
    : t('The run could not be saved to disk, so the request was not sent. See the log for details.');
}
