import type { DeviceFacts, Facts, ImageFacts, InstanceFacts, SnapshotFacts } from '../../../server/src/protocol';
import { type Image, type Instance, type InstanceDevice, nameTag, type Snapshot, type Volume } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';

export type VolumeOf = (id: string) => Volume | undefined;

/** What was read from the account for one request. Everywhere: missing is not known, null is known not to exist. */
export interface AccountReading {
  readonly target: TargetRef;
  readonly instance?: Instance | null;
  /** By id. */
  readonly volumes?: Readonly<Record<string, Volume>>;
  /** The own image that has the request's name. */
  readonly imageOfName?: Image | null;
  /** By id. */
  readonly namedSnapshots?: Readonly<Record<string, Snapshot | null>>;
  /** When it was read, in epoch milliseconds. */
  readonly now: number;
}

/** What the language judges a request by, so that the editor and a run judge it by the same rules. */
export function toFacts({ target, instance, volumes, imageOfName, namedSnapshots = {}, now }: AccountReading): Facts {
  return {
    target: {
      profile: target.profile,
      region: target.region,
      account: target.account,
      asOf: new Date(now).toISOString(),
      stale: false,
    },
    instance: instance && toInstanceFacts(instance, id => volumes?.[id]),
    imageOfName: imageOfName && toImageFacts(imageOfName),
    snapshots: Object.fromEntries(
      Object.entries(namedSnapshots).map(([id, snapshot]) => [id, snapshot && toSnapshotFacts(snapshot)]),
    ),
  };
}

/** `volumeOf` answers undefined for a volume that has not been read. */
export function toInstanceFacts(instance: Instance, volumeOf: VolumeOf): InstanceFacts {
  return {
    id: instance.id,
    name: nameTag(instance),
    state: instance.state,
    type: instance.type,
    zone: instance.zone,
    rootDeviceName: instance.rootDeviceName,
    rootDeviceType: instance.rootDeviceType,
    bootMode: instance.bootMode,
    outpostArn: instance.outpostArn,
    autoScalingGroup: instance.tags['aws:autoscaling:groupName'],
    devices: instance.devices.map(device => toDeviceFacts(device, volumeOf(device.volumeId))),
  };
}

function toDeviceFacts(device: InstanceDevice, volume: Volume | undefined): DeviceFacts {
  if (volume === undefined) return device;
  const { size, type, iops, throughput, encrypted } = volume;
  return { ...device, volume: { size, type, iops, throughput, encrypted } };
}

export function toImageFacts({ id, name, state, created }: Image): ImageFacts {
  return { id, name, state, created };
}

export function toSnapshotFacts(snapshot: Snapshot): SnapshotFacts {
  const { id, state, progress, size, encrypted, archived, description, started } = snapshot;
  return { id, state, progress, size, encrypted, archived, description, started };
}
