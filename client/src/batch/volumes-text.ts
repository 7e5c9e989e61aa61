import { t } from '@vscode/l10n';
import { localNumber } from '../local-format';
import type { BatchCounts } from './count-batch';

/** How much the images of a batch have in all. `language` is a BCP 47 tag; missing, it is the one of the process. */
export function volumesText({ volumes, size }: Pick<BatchCounts, 'volumes' | 'size'>, language?: string): string {
  const gib = localNumber(size, language);
  return volumes === 1 ? t('1 volume, {0} GiB.', gib) : t('{volumes} volumes, {size} GiB.', { volumes, size: gib });
}
