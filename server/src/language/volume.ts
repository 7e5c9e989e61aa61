import { findValue, type ObjectNode } from './request-document';
import { defaultVolumeType, type VolumeLimits, volumeLimits } from './volume-limits';

/** One `Ebs` of the request as far as it can be read: what is missing or of a wrong type is undefined. */
export interface Volume {
  readonly type?: string;
  /** GiB. */
  readonly size?: number;
  readonly iops?: number;
  /** MiB/s. */
  readonly throughput?: number;
  readonly snapshotId?: string;
  readonly encrypted?: boolean;
  readonly deleteOnTermination?: boolean;
  /** True when it can only be a new volume: `Ebs` says where its content or its size comes from. */
  readonly isNew: boolean;
}

export function readVolume(ebs: ObjectNode): Volume {
  const snapshotId = scalarIn(ebs, 'SnapshotId', 'string');
  const size = scalarIn(ebs, 'VolumeSize', 'number');
  return {
    type: scalarIn(ebs, 'VolumeType', 'string'),
    size,
    iops: scalarIn(ebs, 'Iops', 'number'),
    throughput: scalarIn(ebs, 'Throughput', 'number'),
    snapshotId,
    encrypted: scalarIn(ebs, 'Encrypted', 'boolean'),
    deleteOnTermination: scalarIn(ebs, 'DeleteOnTermination', 'boolean'),
    isNew: size !== undefined || snapshotId !== undefined,
  };
}

/** The limits of a volume's type, or of the type a new volume has without one. Undefined for a type that there is not. */
export function limitsOf({ type }: Volume): VolumeLimits | undefined {
  return volumeLimits(type ?? defaultVolumeType);
}

function scalarIn(object: ObjectNode, key: string, kind: 'string'): string | undefined;
function scalarIn(object: ObjectNode, key: string, kind: 'number'): number | undefined;
function scalarIn(object: ObjectNode, key: string, kind: 'boolean'): boolean | undefined;
function scalarIn(object: ObjectNode, key: string, kind: 'string' | 'number' | 'boolean') {
  const value = findValue(object, key);
  return value?.kind === kind && 'value' in value ? value.value : undefined;
}
