import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../server/src/protocol';
import type { Ask } from '../ask';

/** Asks how an image is protected from being deregistered. Undefined: cancelled. */
export async function askProtection(ask: Pick<Ask, 'pick'>): Promise<StepDefinition | undefined> {
  const withCooldown = await ask.pick({
    title: t('Protect'),
    placeholder: t('Select the deregistration protection'),
    rows: [
      { label: t('Until Protection Is Removed'), value: false },
      {
        label: t('With a 24-Hour Cooldown Period'),
        detail: t('After you remove the protection, the image cannot be deregistered for another 24 hours.'),
        value: true,
      },
    ],
  });
  if (withCooldown === undefined) return undefined;
  const input = { WithCooldown: withCooldown };
  return { id: 'protect', api: 'EnableImageDeregistrationProtection', input, on: 'source' };
}
