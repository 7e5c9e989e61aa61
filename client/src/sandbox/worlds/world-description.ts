import type { Behaviour } from '../world/behaviour';

/**
 * A world as a file describes it (`--world FILE`, JSON). Ids are made from names where none is given, so that they are the same at
 * every start; ages are days before the start.
 */
export interface WorldDescription {
  readonly behaviour?: Partial<Behaviour>;
  readonly roles?: readonly RoleDescription[];
  readonly places: readonly PlaceDescription[];
}

/** A role that the sandbox's user may assume. */
export interface RoleDescription {
  readonly name: string;
  readonly account?: string;
  readonly denied?: readonly string[];
  readonly needsMfa?: boolean;
  readonly externalId?: string;
}

export interface PlaceDescription {
  readonly region: string;
  readonly account?: string;
  readonly instances?: readonly InstanceDescription[];
  readonly images?: readonly ImageDescription[];
  readonly snapshots?: readonly SnapshotDescription[];
}

export interface InstanceDescription {
  /** What ids are made from; also the Name tag unless `tags` has one. */
  readonly name: string;
  readonly id?: string;
  readonly state?: 'running' | 'stopped' | 'pending' | 'stopping' | 'terminated';
  readonly type?: string;
  readonly zone?: string;
  readonly ageDays?: number;
  readonly architecture?: 'x86_64' | 'arm64';
  readonly platform?: 'windows';
  readonly rootDeviceType?: 'ebs' | 'instance-store';
  readonly bootMode?: 'uefi' | 'legacy-bios' | 'uefi-preferred';
  readonly currentBootMode?: 'uefi' | 'legacy-bios';
  readonly outpostArn?: string;
  /** The image it was launched from: the name of an image of this place. */
  readonly image?: string;
  /** The first one is the root device. */
  readonly devices: readonly DeviceDescription[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface DeviceDescription {
  readonly device: string;
  readonly size: number;
  readonly type?: string;
  readonly iops?: number;
  readonly throughput?: number;
  readonly encrypted?: boolean;
  readonly deleteOnTermination?: boolean;
  /** Tags of the volume. */
  readonly tags?: Readonly<Record<string, string>>;
}

export interface ImageDescription {
  readonly name: string;
  readonly id?: string;
  /** The instance of this place it was made from, by its id or, where it has none of its own, its name: devices and boot mode are its. */
  readonly of?: string;
  /** Without `of`: an image of this owner, with these devices. */
  readonly owner?: string;
  readonly devices?: readonly DeviceDescription[];
  readonly architecture?: 'x86_64' | 'arm64';
  readonly platform?: 'windows';
  readonly description?: string;
  readonly ageDays?: number;
  readonly deprecatedInDays?: number;
  readonly failure?: { readonly code: string; readonly message: string };
  readonly tags?: Readonly<Record<string, string>>;
  readonly snapshotTags?: Readonly<Record<string, string>>;
}

/** A snapshot that no image uses. */
export interface SnapshotDescription {
  readonly name: string;
  readonly id?: string;
  readonly size: number;
  readonly description?: string;
  readonly ageDays?: number;
  readonly encrypted?: boolean;
  readonly archived?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}
