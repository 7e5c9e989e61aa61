import { t } from '@vscode/l10n';
import type { Stop } from '../doing/clean-up';

/** Why a cleanup stopped, and how to resume it. */
export function describeStop(stop: Stop): string {
  switch (stop.kind) {
    case 'cancelled':
      return t('You canceled the cleanup. Resume it to continue.');
    case 'interrupted':
      return t('The window was closed during the cleanup. Resume it to continue.');
    case 'other-account':
      return t(
        'The profile now uses account {0}. Sign in to the account of this cleanup, then resume it.',
        stop.account,
      );
    case 'failure':
      return t('AWS returned {0}. Fix the problem, then resume.', stop.failure.code);
  }
}
