import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../server/src/protocol';
import type { Ask } from '../ask';

/** Asks how an image is protected from being deregistered. Undefined: cancelled. */
export async function askProtection(ask: Pick<Ask, 'pick'>): Promise<StepDefinition | undefined> {
  const withCooldown = await ask.pick({
    title: t('Protect'),
    placeholder: t('Select how deregistration is prevented'),
    rows: [
      { label: t('Until Protection Is Removed'), value: false },
      {
        label: t('With a Cooldown of 24 Hours'),
        detail: t('After protection is removed, the image cannot be deregistered for another 24 hours.'),
        value: true,
      },
    ],
  });
  if (withCooldown === undefined) return undefined;
  const input = { WithCooldown: withCooldown };
  return { id: 'protect', api: 'EnableImageDeregistrationProtection', input, on: 'source' };
}
