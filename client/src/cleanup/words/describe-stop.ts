import { t } from '@vscode/l10n';
import type { Stop } from '../doing/clean-up';

/** Why a clean-up does not go on, and that it can be resumed. */
export function describeStop(stop: Stop): string {
  switch (stop.kind) {
    case 'cancelled':
      return t('You canceled it. Resume to continue.');
    case 'interrupted':
      return t('Its window was closed or ended unexpectedly. Resume to continue.');
    case 'other-account':
      return t('The profile now uses account {0}. Sign in to the account of this clean-up, then resume.', stop.account);
    case 'failure':
      return t('It stopped because of {0}. Resume when the problem is fixed.', stop.failure.code);
  }
}
