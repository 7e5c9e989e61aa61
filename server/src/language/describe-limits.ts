import { t } from '@vscode/l10n';
import { formatNumber } from './format-number';
import type { Member } from './request-schema';
import type { Range, VolumeLimits } from './volume-limits';

/** "1–65,536 GiB · 3,000–80,000 IOPS · 125–2,000 MiB/s". */
export function describeVolumeType({ size, iops, throughput }: VolumeLimits): string {
  const parts = [t('{0} GiB', describeRange(size))];
  if (iops !== undefined) parts.push(t('{0} IOPS', describeRange(iops)));
  if (throughput !== undefined) parts.push(t('{0} MiB/s', describeRange(throughput)));
  return parts.join(' · ');
}

/** What EC2 holds a member's value to, as numbers. Undefined when there is nothing to say. */
export function describeConstraint(member: Member): string | undefined {
  const { minLength, maxLength, minimum, maximum, unit, maxItems } = member;
  if (maxLength !== undefined) {
    return minLength === undefined
      ? t('Up to {0} characters.', formatNumber(maxLength))
      : t('{0} characters.', describeRange({ minimum: minLength, maximum: maxLength }));
  }
  if (minimum !== undefined && maximum !== undefined) {
    return `${describeRange({ minimum, maximum })}${unit === undefined ? '' : ` ${unit}`}.`;
  }
  return maxItems === undefined ? undefined : t('Up to {0} entries.', formatNumber(maxItems));
}

export function describeRange({ minimum, maximum }: Range): string {
  return `${formatNumber(minimum)}–${formatNumber(maximum)}`;
}
