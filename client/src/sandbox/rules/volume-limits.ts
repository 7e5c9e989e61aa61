/** What a volume type allows: sizes in GiB, throughput in MiB/s. A member that is missing cannot be set. */
export interface VolumeLimits {
  readonly gibibytes: readonly [smallest: number, largest: number];
  readonly iops?: {
    readonly range: readonly [lowest: number, highest: number];
    readonly perGibibyte: number;
    readonly isRequired: boolean;
    /** The value that the ratio does not apply to. */
    readonly freeOfRatio?: number;
  };
  readonly throughput?: {
    readonly range: readonly [lowest: number, highest: number];
    readonly perIops: number;
    readonly defaultIops: number;
  };
}

/** The type of a volume for which none is given. */
export const defaultVolumeType = 'gp2';

/** The limits of a type by its exact name; undefined for types that there are not. */
export function volumeLimits(type: string): VolumeLimits | undefined {
  return Object.hasOwn(limits, type) ? limits[type] : undefined;
}

const limits: Readonly<Record<string, VolumeLimits>> = {
  gp3: {
    gibibytes: [1, 65_536],
    iops: { range: [3000, 80_000], perGibibyte: 500, isRequired: false, freeOfRatio: 3000 },
    throughput: { range: [125, 2000], perIops: 0.25, defaultIops: 3000 },
  },
  gp2: { gibibytes: [1, 16_384] },
  io1: { gibibytes: [4, 16_384], iops: { range: [100, 64_000], perGibibyte: 50, isRequired: true } },
  io2: { gibibytes: [4, 65_536], iops: { range: [100, 256_000], perGibibyte: 1000, isRequired: true } },
  st1: { gibibytes: [125, 16_384] },
  sc1: { gibibytes: [125, 16_384] },
  standard: { gibibytes: [1, 1024] },
};
