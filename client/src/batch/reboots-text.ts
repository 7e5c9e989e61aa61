import { t } from '@vscode/l10n';
import type { BatchCounts } from './count-batch';

/** How many instances a batch reboots, as a sentence. */
export function rebootsText({ reboots, maybeReboots }: Pick<BatchCounts, 'reboots' | 'maybeReboots'>): string {
  if (reboots === 0 && maybeReboots === 0) return t('No instance is rebooted.');
  if (maybeReboots === 0) return reboots === 1 ? t('1 instance reboots.') : t('{0} instances reboot.', reboots);
  const maybe =
    maybeReboots === 1
      ? t('1 instance reboots if it is running.')
      : t('{0} instances reboot if they are running.', maybeReboots);
  if (reboots === 0) return maybe;
  return `${rebootsText({ reboots, maybeReboots: 0 })} ${maybe}`;
}
