import { t } from '@vscode/l10n';
import { roundNumber } from '../../local-format';
import type { Size } from '../decisions/size';

const units = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** "1.9 TiB", and "at most 8 GiB" where only the size of the volumes is known. */
export function describeSize({ bytes, isAtMost }: Size, language?: string): string {
  const text = describeBytes(bytes, language);
  return isAtMost ? t('at most {0}', text) : text;
}

/** "24.5 GiB", in three digits at most. */
export function describeBytes(bytes: number, language?: string): string {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)));
  return `${roundNumber(bytes / 1024 ** power, language)} ${units[power - 1] ?? ''}`;
}
