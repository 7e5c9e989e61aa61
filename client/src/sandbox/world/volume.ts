import type { Tag } from './tag';

/** What a volume is, whether it exists or a mapping asks for it. Sizes in GiB, throughput in MiB/s. */
export interface VolumeShape {
  readonly volumeType: string;
  readonly size: number;
  readonly iops: number | undefined;
  readonly throughput: number | undefined;
  readonly encrypted: boolean;
}

export interface Volume extends VolumeShape {
  readonly volumeId: string;
  /** The instance that has it among its devices. */
  readonly instanceId: string;
  readonly snapshotId: string | undefined;
  /** The ARN of its key; undefined for a volume that is not encrypted. */
  readonly kmsKeyId: string | undefined;
  readonly createTime: number;
  readonly availabilityZone: string;
  tags: readonly Tag[];
}
