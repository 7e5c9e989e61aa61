import { t } from '@vscode/l10n';
import type { Ask } from '../asking/ask';

/**
 * Whether the variables of a text are to be resolved; false where it has none. Those that only a step knows do not count. Undefined:
 * the person cancelled.
 */
export async function askForValues(
  { ask }: { readonly ask: Pick<Ask, 'pick'> },
  text: string,
): Promise<boolean | undefined> {
  if (!/\$\{(?!(?:imageId|region)\})/.test(text)) return false;
  return ask.pick({
    title: t('Variables'),
    rows: [
      { label: t('Insert Values of Variables'), value: true },
      { label: t('Keep Variables'), value: false },
    ],
  });
}
