import { t } from '@vscode/l10n';
import type { MfaCodeProvider } from '../ec2/mfa';
import type { Ask } from './ask';

/** Asks for the six digits of an MFA device, checked while they are typed. */
export function askMfaCode(ask: Pick<Ask, 'input'>): MfaCodeProvider {
  return async ({ profile, serial }) => {
    const code = await ask.input({
      title: t('MFA Code for {0}', profile),
      prompt: t('Enter the six-digit code from the MFA device {0}', serial),
      staysOpen: true,
      check: typed => (/^\d{6}$/.test(typed.trim()) ? undefined : t('An MFA code has six digits')),
    });
    return code?.trim();
  };
}
