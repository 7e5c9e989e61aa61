import type { Failure } from './failure';
import { noPermissions, type Permissions } from './permissions';
import type { TimeInBin } from './snapshot';
import type { Tag } from './tag';
import type { VolumeShape } from './volume';

export interface Image {
  readonly imageId: string;
  readonly name: string;
  description: string | undefined;
  readonly ownerId: string;
  readonly ownerAlias: 'amazon' | undefined;
  readonly createdAt: number;
  /** When its snapshots begin: before, the image lists no block devices. */
  readonly snapshotsAt: number;
  readonly availableAt: number;
  /** On a whole minute. */
  deprecatedAt: number | undefined;
  /** The instance that CreateImage made it from. */
  readonly sourceInstanceId: string | undefined;
  /** The image that it was made from, by an instance of it or by a copy. */
  readonly source: { readonly imageId: string; readonly region: string } | undefined;
  readonly architecture: string;
  readonly platform: 'windows' | undefined;
  readonly platformDetails: string;
  readonly rootDeviceName: string;
  readonly rootDeviceType: 'ebs' | 'instance-store';
  readonly bootMode: string | undefined;
  imdsSupport: 'v2.0' | undefined;
  readonly tpmSupport: 'v2.0' | undefined;
  readonly devices: readonly ImageDevice[];
  tags: readonly Tag[];
  failure: Failure | undefined;
  deregisteredAt: number | undefined;
  /** While it is in the Recycle Bin. */
  binned: TimeInBin | undefined;
  disabledAt: number | undefined;
  protection: Protection;
  permissions: Permissions;
  /** How many describes about it still answer as if the image were not there (eventual consistency). */
  hiddenDescribes: number;
}

/** Against deregistration. With a cooldown it lasts for a day after it was disabled. */
export type Protection =
  | { readonly kind: 'disabled' }
  | { readonly kind: 'enabled'; readonly withCooldown: boolean }
  | { readonly kind: 'cooling'; readonly until: number };

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

/** What an image begins with, however it was made. */
export const freshImage = {
  ownerAlias: undefined,
  deprecatedAt: undefined,
  sourceInstanceId: undefined,
  source: undefined,
  imdsSupport: undefined,
  tpmSupport: undefined,
  tags: [],
  failure: undefined,
  deregisteredAt: undefined,
  binned: undefined,
  disabledAt: undefined,
  protection: { kind: 'disabled' },
  permissions: noPermissions,
  hiddenDescribes: 0,
} as const satisfies Partial<Image>;
