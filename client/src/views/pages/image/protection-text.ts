import { t } from '@vscode/l10n';
import { protectionOf } from '../../../ec2/protection';

/** The protection of an image against deregistration, in words; a time as `date` writes it. `now` in epoch milliseconds. */
export function protectionText(protection: string | undefined, now: number, date: (iso: string) => string): string {
  const read = protectionOf(protection, now);
  switch (read.kind) {
    case 'none':
      return t('no');
    case 'on':
      return read.hasCooldown ? t('yes, with a 24-hour cooldown period') : t('yes');
    case 'cooling':
      return read.until === undefined
        ? t('removed, but the cooldown period has not ended')
        : t('removed, but the cooldown period lasts until {0}', date(read.until));
  }
}
