import { t } from '@vscode/l10n';
import type { ImageDevice, InstanceDevice, Snapshot, Volume } from '../ec2/model';
import { languageOfTexts, localNumber } from '../local-format';

/** "8 GiB · gp3 · encrypted": what a volume is, in the order in which people compare volumes. */
export function describeVolume(device: InstanceDevice, volume: Volume | undefined): string {
  const parts =
    volume === undefined
      ? [device.volumeId]
      : [t('{0} GiB', localNumber(volume.size)), volume.type, volume.encrypted ? t('encrypted') : t('not encrypted')];
  return [...parts, device.deleteOnTermination ? t('deleted on termination') : t('kept on termination')].join(' · ');
}

/** "8 GiB · 42% · snap-…": a percentage only when EC2 gave one. */
export function describeSnapshot(device: ImageDevice, snapshot: Snapshot | undefined): string {
  const size = snapshot?.size ?? device.size;
  return [
    size === undefined ? '' : t('{0} GiB', localNumber(size)),
    snapshot?.state === 'pending' ? snapshot.progress || t('pending') : '',
    snapshot?.state === 'error' ? t('error') : '',
    device.snapshotId ?? device.virtualName ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "3 minutes ago", narrow "3m ago": how old something is, in the largest unit that fits. Future times count as now. */
export function age(iso: string, now: number, style: 'long' | 'narrow' = 'long'): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (Number.isNaN(seconds)) return '';
  if (seconds < 60) return t('just now');
  const [limit, unit] = units.findLast(([size]) => seconds >= size) ?? [60, 'minute'];
  return new Intl.RelativeTimeFormat(languageOfTexts(), { numeric: 'always', style }).format(
    -Math.floor(seconds / limit),
    unit,
  );
}

/** When `age` says something else, in epoch milliseconds. Undefined for a text that is no time. */
export function ageChangesAt(iso: string, now: number): number | undefined {
  const then = Date.parse(iso);
  if (Number.isNaN(then)) return undefined;
  const seconds = Math.max(0, (now - then) / 1000);
  const [size] = units.findLast(([unit]) => seconds >= unit) ?? [60];
  return then + (Math.floor(seconds / size) + 1) * size * 1000;
}

const units: readonly (readonly [number, Intl.RelativeTimeFormatUnit])[] = [
  [60, 'minute'],
  [3600, 'hour'],
  [86_400, 'day'],
  [2_592_000, 'month'],
  [31_536_000, 'year'],
];
