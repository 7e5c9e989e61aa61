import type { Behaviour } from './behaviour';
import type { Principal } from './principals';

/**
 * Everything the sandbox knows, as plain data. Times are epoch milliseconds on the sandbox's own clock; what changes with time
 * (states, progress) is not stored but computed from these times, so that nothing ticks and the clock may jump.
 */
export interface World {
  readonly name: string;
  behaviour: Behaviour;
  readonly places: Map<string, Place>;
  /** Users, roles and live sessions, by access key or role ARN. */
  readonly principals: Map<string, Principal>;
}

/** One region of one account. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly instances: Map<string, Instance>;
  readonly volumes: Map<string, Volume>;
  readonly images: Map<string, Image>;
  readonly snapshots: Map<string, Snapshot>;
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** The states an instance rests in; the walks between them come from `rebootedAt` and `terminatedAt`. */
export type RestingState = 'running' | 'stopped' | 'pending' | 'stopping';

export interface Instance {
  readonly instanceId: string;
  readonly imageId: string;
  readonly instanceType: string;
  readonly state: RestingState;
  readonly launchTime: number;
  readonly availabilityZone: string;
  readonly architecture: string;
  readonly platform: 'windows' | undefined;
  readonly platformDetails: string;
  readonly rootDeviceName: string;
  readonly rootDeviceType: 'ebs' | 'instance-store';
  readonly bootMode: string | undefined;
  readonly currentInstanceBootMode: 'uefi' | 'legacy-bios';
  readonly outpostArn: string | undefined;
  readonly privateIpAddress: string;
  readonly devices: readonly AttachedDevice[];
  tags: readonly Tag[];
  /** When each reboot that CreateImage asked for began: the reboots can be counted. */
  rebootedAt: readonly number[];
  terminatedAt: number | undefined;
}

export interface AttachedDevice {
  readonly deviceName: string;
  readonly volumeId: string;
  readonly deleteOnTermination: boolean;
}

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
  readonly createTime: number;
  readonly availabilityZone: string;
  tags: readonly Tag[];
}

export interface Image {
  readonly imageId: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly ownerId: string;
  readonly ownerAlias: 'amazon' | undefined;
  readonly isPublic: boolean;
  readonly createdAt: number;
  /** When its snapshots begin: before, the image lists no block devices. */
  readonly snapshotsAt: number;
  readonly availableAt: number;
  readonly deprecatedAt: number | undefined;
  readonly sourceInstanceId: string | undefined;
  readonly architecture: string;
  readonly platform: 'windows' | undefined;
  readonly platformDetails: string;
  readonly rootDeviceName: string;
  readonly rootDeviceType: 'ebs' | 'instance-store';
  readonly bootMode: string | undefined;
  readonly devices: readonly ImageDevice[];
  tags: readonly Tag[];
  failure: Failure | undefined;
  deregisteredAt: number | undefined;
  /** How many describes about it still answer as if the image were not there (eventual consistency). */
  hiddenDescribes: number;
}

/** One block device mapping of an image: a volume, or an instance store volume, and never both. */
export interface ImageDevice {
  readonly deviceName: string;
  readonly virtualName: string | undefined;
  readonly ebs: ImageVolume | undefined;
}

export interface ImageVolume extends VolumeShape {
  readonly snapshotId: string | undefined;
  readonly deleteOnTermination: boolean;
}

/** When and why an image or snapshot came to nothing; what was finished before that time stays finished. */
export interface Failure {
  readonly at: number;
  readonly code: string;
  readonly message: string;
}

export interface Snapshot {
  readonly snapshotId: string;
  readonly volumeId: string;
  readonly ownerId: string;
  readonly startedAt: number;
  readonly completedAt: number;
  readonly size: number;
  readonly encrypted: boolean;
  readonly description: string;
  readonly storageTier: 'standard' | 'archive';
  tags: readonly Tag[];
  failure: Failure | undefined;
}

/** The place of an account and region; made empty on first sight. */
export function placeOf(world: World, account: string, region: string): Place {
  const key = `${account}/${region}`;
  const known = world.places.get(key);
  if (known) return known;
  const place = emptyPlace(account, region);
  world.places.set(key, place);
  return place;
}

function emptyPlace(account: string, region: string): Place {
  return { account, region, instances: new Map(), volumes: new Map(), images: new Map(), snapshots: new Map() };
}
