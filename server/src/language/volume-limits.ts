import schema from '../../../schemas/create-image.schema.json';

/** What EC2 lets a volume of one type have. */
export interface VolumeLimits {
  readonly type: string;
  /** What AWS calls the type: "General Purpose SSD". */
  readonly title: string;
  /** GiB. */
  readonly size: Range;
  /** Missing: the type does not take `Iops`. */
  readonly iops?: IopsLimits;
  /** MiB/s. Missing: the type does not take `Throughput`. */
  readonly throughput?: ThroughputLimits;
  /** True for the types that no instance can boot from. */
  readonly cannotBoot?: boolean;
}

export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

export interface IopsLimits extends Range {
  readonly perGiB: number;
  /** What EC2 gives when `Iops` is left out; the ratio is not applied up to this. */
  readonly default?: number;
  readonly required?: boolean;
}

export interface ThroughputLimits extends Range {
  readonly default: number;
  readonly perIops: number;
}

/** The type that EC2 gives a new volume without `VolumeType`. */
export const defaultVolumeType = schema.definitions.EbsBlockDevice.properties.VolumeType.default;

/** GiB that any volume may have, whatever its type. */
export const anyVolumeSize: Range = schema.definitions.EbsBlockDevice.properties.VolumeSize;

const limits: ReadonlyMap<string, VolumeLimits> = new Map(
  Object.entries<Omit<VolumeLimits, 'type'>>(schema['x-volumeTypes']).map(([type, each]) => [type, { type, ...each }]),
);

/** Every volume type, the best first. */
export const volumeTypes: readonly string[] = [...limits.keys()];

/** Undefined for a word that is no volume type; its case counts. */
export function volumeLimits(type: string): VolumeLimits | undefined {
  return limits.get(type);
}

/** The most IOPS a volume of this size may have: its type's maximum, or less where the volume is small. */
export function highestIops(iops: IopsLimits, size: number | undefined): number {
  if (size === undefined) return iops.maximum;
  return Math.min(iops.maximum, Math.max(size * iops.perGiB, iops.default ?? iops.minimum));
}

/** The most MiB/s a volume with this many IOPS may have. */
export function highestThroughput(throughput: ThroughputLimits, iops: number): number {
  return Math.min(throughput.maximum, Math.floor(iops * throughput.perIops));
}
