import { t } from '@vscode/l10n';

/** EC2's word for the protection of an image against deregistration, in ours. */
export function protectionText(protection: string | undefined): string {
  const [, until] = /^disabled after (.+)$/.exec(protection ?? '') ?? [];
  if (until !== undefined) return t('until {0}: protection was removed, and the cooldown has not ended', until);
  switch (protection) {
    case undefined:
    case 'disabled':
      return t('no');
    case 'enabled-with-cooldown':
      return t('yes, with a cooldown of 24 hours');
    case 'enabled-without-cooldown':
    case 'enabled':
      return t('yes');
    default:
      return protection;
  }
}
