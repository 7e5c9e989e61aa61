import { t } from '@vscode/l10n';
import { formatNumber } from './format-number';
import { limitsOf, type Volume } from './volume';

/** What a volume does, as far as the request decides it. */
export interface VolumePerformance {
  readonly iops?: number;
  /** MiB/s. */
  readonly throughput?: number;
  /** True where the volume may do more for a while, on credits. */
  readonly bursts: boolean;
}

/**
 * What a new volume of the request comes to. Undefined where its type or its size, when the type goes by it, is not known.
 * Source: the EBS user guide, "Amazon EBS volume types".
 */
export function performanceOf(volume: Volume): VolumePerformance | undefined {
  const limits = limitsOf(volume);
  const { size } = volume;
  switch (limits?.type) {
    case 'gp3':
      return {
        iops: volume.iops ?? limits.iops?.default,
        throughput: volume.throughput ?? limits.throughput?.default,
        bursts: false,
      };
    case 'gp2':
      if (size === undefined) return undefined;
      // 3 IOPS for each GiB, and 256 KiB for each of them from 334 GiB on; credits carry smaller volumes to 3,000 IOPS.
      return { iops: clamp(size * 3, 100, 16000), throughput: size < 334 ? 128 : 250, bursts: size < 1000 };
    case 'io1':
      if (volume.iops === undefined) return undefined;
      // 256 KiB for each IOPS up to 500 MiB/s, and 16 KiB for each above 32,000.
      return {
        iops: volume.iops,
        throughput: Math.floor(
          volume.iops <= 32000 ? Math.min(volume.iops / 4, 500) : Math.min(volume.iops / 64, 1000),
        ),
        bursts: false,
      };
    case 'io2':
      if (volume.iops === undefined) return undefined;
      return { iops: volume.iops, throughput: Math.floor(Math.min(volume.iops * 0.256, 4000)), bursts: false };
    case 'st1':
      return size === undefined
        ? undefined
        : { throughput: Math.floor(Math.min((size * 40) / 1024, 500)), bursts: true };
    case 'sc1':
      return size === undefined
        ? undefined
        : { throughput: Math.floor(Math.min((size * 12) / 1024, 192)), bursts: true };
    default:
      return undefined;
  }
}

/** "3,000 IOPS and 125 MiB/s". */
export function describePerformance({ iops, throughput, bursts }: VolumePerformance): string {
  const numbers =
    iops === undefined
      ? t('{0} MiB/s', formatNumber(throughput ?? 0))
      : throughput === undefined
        ? t('{0} IOPS', formatNumber(iops))
        : t('{0} IOPS and {1} MiB/s', formatNumber(iops), formatNumber(throughput));
  return bursts ? t('{0}, more while burst credits last', numbers) : numbers;
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
