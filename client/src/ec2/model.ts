/**
 * What the product knows of EC2's things, as plain data. Texts that people chose (names, tags, descriptions) are as EC2
 * has them: hostile until escaped by whoever shows them. Times are ISO 8601.
 */

export type InstanceState = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped';

export interface Instance {
  readonly id: string;
  readonly state: InstanceState;
  readonly type: string;
  readonly zone: string;
  readonly launched?: string;
  readonly imageId?: string;
  readonly platform?: string;
  readonly rootDeviceName?: string;
  readonly rootDeviceType?: 'ebs' | 'instance-store';
  /** The mode it booted in: `legacy-bios` or `uefi`. */
  readonly bootMode?: string;
  readonly outpostArn?: string;
  readonly devices: readonly InstanceDevice[];
  readonly tags: Tags;
}

export interface InstanceDevice {
  readonly deviceName: string;
  readonly volumeId: string;
  readonly deleteOnTermination: boolean;
}

export interface Volume {
  readonly id: string;
  /** GiB. */
  readonly size: number;
  readonly type: string;
  readonly iops?: number;
  /** MiB/s. */
  readonly throughput?: number;
  readonly encrypted: boolean;
  readonly snapshotId?: string;
}

/** `NotFound` is no state of EC2's: an image that EC2 does not list is told apart by whoever asked. */
export type ImageState =
  | 'pending'
  | 'available'
  | 'failed'
  | 'error'
  | 'invalid'
  | 'deregistered'
  | 'transient'
  | 'disabled';

export interface Image {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly state: ImageState;
  /** Why it failed, in EC2's words. */
  readonly stateReason?: { readonly code: string; readonly message: string };
  readonly created: string;
  readonly ownerId: string;
  /** Such as `aws-backup-vault`. */
  readonly ownerAlias?: string;
  /** Only images made by CreateImage have it. */
  readonly sourceInstanceId?: string;
  /** What it was copied from, or what its source instance was launched from. */
  readonly sourceImageId?: string;
  readonly architecture?: string;
  readonly bootMode?: string;
  readonly rootDeviceName?: string;
  readonly deprecated?: string;
  /** Against deregistration, in EC2's words: `disabled`, `enabled-with-cooldown`, `disabled after <time>` and such. */
  readonly protection?: string;
  /** A day late. Missing if it was never launched, or last before 2017. */
  readonly lastLaunched?: string;
  readonly isPublic?: boolean;
  readonly devices: readonly ImageDevice[];
  readonly tags: Tags;
}

export interface ImageDevice {
  readonly deviceName: string;
  readonly virtualName?: string;
  /** Missing while EC2 has not begun the snapshot. */
  readonly snapshotId?: string;
  readonly size?: number;
  readonly type?: string;
  readonly iops?: number;
  readonly encrypted?: boolean;
  readonly deleteOnTermination?: boolean;
}

export type SnapshotState = 'pending' | 'completed' | 'error' | 'recoverable' | 'recovering';

export interface Snapshot {
  readonly id: string;
  readonly volumeId?: string;
  readonly state: SnapshotState;
  readonly stateMessage?: string;
  /** EC2's own text: "42%", or "" at first. Small volumes jump from nothing to 100%. */
  readonly progress: string;
  readonly started: string;
  /** Once it is completed, where EC2 says so. */
  readonly completed?: string;
  /** GiB. */
  readonly size: number;
  /** Bytes that were written, not the billed increment. Missing where EC2 does not say. */
  readonly fullSize?: number;
  readonly description: string;
  readonly encrypted: boolean;
  readonly archived: boolean;
  readonly tags: Tags;
}

export interface Region {
  readonly name: string;
  readonly optIn: 'opt-in-not-required' | 'opted-in' | 'not-opted-in';
}

export interface CallerIdentity {
  /** Twelve digits. */
  readonly account: string;
  readonly arn: string;
}

export type Tags = Readonly<Record<string, string>>;

/** Whether an image can be made of it, now or after it has settled. */
export function canBeImaged({ state, rootDeviceType }: Instance): boolean {
  return state !== 'terminated' && state !== 'shutting-down' && rootDeviceType !== 'instance-store';
}

/** The Name tag, which the console shows as the name of a thing; not an image's `name`. */
export function nameTag(thing: { readonly tags: Tags }): string | undefined {
  const { Name } = thing.tags;
  return Name === undefined || Name.trim() === '' ? undefined : Name;
}
