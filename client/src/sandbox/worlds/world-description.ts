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
  /** Aliases of KMS keys beside `alias/aws/ebs`, which every place has. */
  readonly keys?: readonly string[];
  readonly launchTemplates?: readonly LaunchTemplateDescription[];
  readonly parameters?: readonly ParameterDescription[];
  readonly launchConfigurations?: readonly LaunchConfigurationDescription[];
  readonly autoScalingGroups?: readonly AutoScalingGroupDescription[];
  /** How many days the Recycle Bin keeps what is deleted; without it, nothing. */
  readonly recycleBinDays?: { readonly image?: number; readonly snapshot?: number };
}

export interface LaunchTemplateDescription {
  readonly name: string;
  /** One for each version, the oldest first: an image's name or id, or `resolve:ssm:…`. */
  readonly images: readonly string[];
  /** The last one by default. */
  readonly defaultVersion?: number;
  readonly type?: string;
  readonly ageDays?: number;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface ParameterDescription {
  readonly name: string;
  readonly value: string;
  readonly type?: string;
  readonly dataType?: string;
}

export interface LaunchConfigurationDescription {
  readonly name: string;
  /** The name or id of an image. */
  readonly image: string;
  readonly type?: string;
  readonly ageDays?: number;
}

export interface AutoScalingGroupDescription {
  readonly name: string;
  /** The names of its instances. */
  readonly instances?: readonly string[];
  readonly launchTemplate?: string;
  /** Names or ids of images that its mixed instances have in the place of the template's. */
  readonly overrideImages?: readonly string[];
  readonly launchConfiguration?: string;
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
  readonly keyName?: string;
  readonly securityGroups?: readonly string[];
  readonly instanceProfile?: string;
  readonly metadata?: { readonly httpTokens?: 'optional' | 'required'; readonly hopLimit?: number };
  readonly protection?: { readonly termination?: boolean; readonly stop?: boolean };
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
  /** The alias of the key it is encrypted with. */
  readonly kmsKey?: string;
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
  readonly bootMode?: 'uefi' | 'legacy-bios' | 'uefi-preferred';
  readonly imdsSupport?: 'v2.0';
  readonly tpmSupport?: 'v2.0';
  /** Accounts that may launch it. */
  readonly sharedWith?: readonly string[];
  readonly protection?: 'with-cooldown' | 'without-cooldown';
  readonly disabled?: boolean;
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
  readonly kmsKey?: string;
  readonly archived?: boolean;
  /** Accounts that may make volumes of it. */
  readonly sharedWith?: readonly string[];
  /** Locked in governance mode for so many days from the start. */
  readonly lockedDays?: number;
  readonly tags?: Readonly<Record<string, string>>;
}
