import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../server/src/protocol';
import { checkDeprecation, readDeprecation } from '../../plan/steps/read-deprecation';
import type { Ask } from '../ask';

/** Asks when an image is deprecated; `created` is its creation date, from which a period counts. Undefined: cancelled. */
export async function askDeprecation(
  ask: Pick<Ask, 'input'>,
  created: string,
  now: number,
  of: 'one' | 'several' = 'one',
): Promise<StepDefinition | undefined> {
  const typed = await ask.input({
    title: t('Deprecate'),
    prompt:
      of === 'one'
        ? t(
            'Enter a date, or a period after the image was created. A deprecated image can still be launched by its ID.',
          )
        : t('Enter a date, or a period from today. Deprecated images can still be launched by their IDs.'),
    value: '90d',
    check: text => checkDeprecation(text, created, now),
  });
  const at = typed === undefined ? undefined : readDeprecation(typed);
  if (at === undefined) return undefined;
  return { id: 'deprecate', api: 'EnableImageDeprecation', input: { DeprecateAt: at }, on: 'source' };
}
