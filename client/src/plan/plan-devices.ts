import type { CreateImageRequest } from '../ec2/ec2';
import type { Instance, InstanceDevice, Volume } from '../ec2/model';
import type { PlanFacts } from './plan-facts';
import { type EbsMembers, type Mapping, readMappings } from './request-members';

/** One block device, in the image or not. What is missing is not known or EC2's default. */
export interface PlannedDevice {
  readonly deviceName: string;
  readonly inImage: boolean;
  readonly isRoot: boolean;
  readonly why: DeviceReason;
  readonly source: DeviceSource;
  /** GiB. */
  readonly size?: number;
  readonly type?: string;
  readonly iops?: number;
  /** MiB/s. */
  readonly throughput?: number;
  readonly encrypted?: boolean;
  readonly deleteOnTermination?: boolean;
  /** Whether the volume has a completed snapshot already: a first one copies everything and takes longest. */
  readonly snapshot: 'first' | 'later' | 'unknown' | 'none';
  /** JSON pointer of the mapping that names it. */
  readonly pointer?: string;
}

export type DeviceReason =
  | 'from-instance'
  /** From the instance; the request sets DeleteOnTermination. */
  | 'changed-by-request'
  | 'new'
  | 'left-out'
  /** The request leaves out a device that the instance does not have. */
  | 'not-there'
  /** The request names it but not what it is, and the instance does not have it. */
  | 'incomplete'
  /** The instance is not known: it may be one of its devices or a new one. */
  | 'from-request';

export type DeviceSource =
  | { readonly kind: 'volume'; readonly volumeId: string }
  | { readonly kind: 'snapshot'; readonly snapshotId: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'instance-store'; readonly virtualName: string }
  | { readonly kind: 'none' };

/** Merges the request's mappings over the instance's devices, as EC2 does: a mapping changes, drops or adds a device. */
export function planDevices(request: CreateImageRequest, facts: PlanFacts): readonly PlannedDevice[] {
  const mappings = new Map(readMappings(request).map(mapping => [mapping.deviceName, mapping]));
  const instance = facts.instance ?? undefined;
  const attached = instance?.devices ?? [];
  const attachedNames = new Set(attached.map(device => device.deviceName));
  return [
    ...attached.map(device => planAttached(device, mappings.get(device.deviceName), instance, facts)),
    ...[...mappings.values()]
      .filter(mapping => !attachedNames.has(mapping.deviceName))
      .map(mapping => planNamed(mapping, instance, facts)),
  ];
}

function planAttached(
  device: InstanceDevice,
  mapping: Mapping | undefined,
  instance: Instance | undefined,
  facts: PlanFacts,
): PlannedDevice {
  const { volumeId, deviceName } = device;
  const inImage = !mapping?.noDevice;
  const override = mapping?.ebs?.deleteOnTermination;
  const isChanged = override !== undefined && override !== device.deleteOnTermination;
  return {
    deviceName,
    inImage,
    isRoot: deviceName === instance?.rootDeviceName,
    why: !inImage ? 'left-out' : isChanged ? 'changed-by-request' : 'from-instance',
    source: { kind: 'volume', volumeId },
    ...shapeOf(facts.volumes?.[volumeId]),
    deleteOnTermination: override ?? device.deleteOnTermination,
    snapshot: inImage ? snapshotOf(volumeId, facts) : 'none',
    pointer: mapping?.pointer,
  };
}

function planNamed(mapping: Mapping, instance: Instance | undefined, facts: PlanFacts): PlannedDevice {
  const { deviceName, pointer } = mapping;
  const isRoot = deviceName === instance?.rootDeviceName;
  const base = { deviceName, pointer, isRoot, snapshot: 'none' } as const;
  if (mapping.noDevice) {
    return {
      ...base,
      inImage: false,
      why: instance === undefined ? 'left-out' : 'not-there',
      source: { kind: 'none' },
    };
  }
  if (mapping.virtualName !== undefined) {
    const source = { kind: 'instance-store', virtualName: mapping.virtualName } as const;
    return { ...base, inImage: true, why: 'new', source };
  }
  const { snapshotId, size } = mapping.ebs ?? {};
  if (snapshotId === undefined && size === undefined) {
    return {
      ...base,
      inImage: instance === undefined,
      why: instance === undefined ? 'from-request' : 'incomplete',
      source: { kind: 'none' },
      deleteOnTermination: mapping.ebs?.deleteOnTermination,
    };
  }
  return {
    ...base,
    inImage: true,
    why: instance === undefined ? 'from-request' : 'new',
    source: snapshotId === undefined ? { kind: 'empty' } : { kind: 'snapshot', snapshotId },
    ...newShape(mapping.ebs ?? {}, facts),
  };
}

/** EC2's defaults for a new volume are known: gp2, and outliving the instance. Encryption may be the account's default. */
function newShape(ebs: EbsMembers, facts: PlanFacts) {
  const snapshot = ebs.snapshotId === undefined ? undefined : facts.namedSnapshots?.[ebs.snapshotId];
  return {
    size: ebs.size ?? snapshot?.size,
    type: ebs.type ?? 'gp2',
    iops: ebs.iops,
    throughput: ebs.throughput,
    encrypted: ebs.encrypted ?? snapshot?.encrypted,
    deleteOnTermination: ebs.deleteOnTermination ?? false,
  };
}

function shapeOf(volume: Volume | undefined) {
  if (volume === undefined) return {};
  const { size, type, iops, throughput, encrypted } = volume;
  return { size, type, iops, throughput, encrypted };
}

function snapshotOf(volumeId: string, { earlierSnapshots }: PlanFacts): PlannedDevice['snapshot'] {
  const earlier = earlierSnapshots?.[volumeId];
  if (earlier === undefined) return 'unknown';
  return earlier.some(snapshot => snapshot.state === 'completed' && !snapshot.archived) ? 'later' : 'first';
}
