import { t } from '@vscode/l10n';
import type { Ask } from '../asking/ask';

/**
 * Whether to replace the variables in a text with their values; false if it has none. Variables that have a value only in a
 * step do not count. Undefined: the person canceled.
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
