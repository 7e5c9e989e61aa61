/** What the account says of the things that a request names. */
export interface Facts {
  readonly target: FactsTarget;
  /** Missing: not known yet. Null: there is no such instance at the target. */
  readonly instance?: InstanceFacts | null;
  /** The own image that has the request's name. Missing: not known yet. Null: the name is free. */
  readonly imageOfName?: ImageFacts | null;
  /** By id. Missing: not known yet. Null: not visible at the target. */
  readonly snapshots: Readonly<Record<string, SnapshotFacts | null>>;
}

export interface FactsTarget {
  readonly profile: string;
  readonly region: string;
  /** Twelve digits; missing until STS has answered. */
  readonly account?: string;
  /** ISO 8601, when the facts were read; shown when they are old. */
  readonly asOf: string;
  /** True when a newer reading failed and these are the last good ones. */
  readonly stale: boolean;
}

export interface InstanceFacts {
  readonly id: string;
  /** The Name tag, if any. Not to be trusted: it may hold any text. */
  readonly name?: string;
  /** As EC2 says: pending, running, shutting-down, terminated, stopping, stopped. */
  readonly state: string;
  readonly type: string;
  readonly zone: string;
  readonly rootDeviceName?: string;
  /** `ebs` or `instance-store`. */
  readonly rootDeviceType?: string;
  /** The mode it booted in now: legacy-bios or uefi. */
  readonly bootMode?: string;
  readonly outpostArn?: string;
  readonly autoScalingGroup?: string;
  readonly devices: readonly DeviceFacts[];
}

export interface DeviceFacts {
  readonly deviceName: string;
  readonly volumeId: string;
  readonly deleteOnTermination: boolean;
  /** Missing until DescribeVolumes has answered. */
  readonly volume?: VolumeFacts;
}

export interface VolumeFacts {
  /** GiB. */
  readonly size: number;
  readonly type: string;
  readonly iops?: number;
  /** MiB/s. */
  readonly throughput?: number;
  readonly encrypted: boolean;
}

export interface ImageFacts {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  /** ISO 8601. */
  readonly created: string;
}

export interface SnapshotFacts {
  readonly id: string;
  readonly state: string;
  /** "42%", or empty. */
  readonly progress: string;
  /** GiB. */
  readonly size: number;
  readonly encrypted: boolean;
  readonly archived: boolean;
  readonly description: string;
  readonly started: string;
}

/** What values of the account are wanted for. */
export interface SuggestSubject {
  readonly what: 'instances' | 'snapshots' | 'tagKeys' | 'tagValues';
  /** For `tagValues`: the key they belong to. */
  readonly tagKey?: string;
}

/** A value that the account offers. */
export interface LiveSuggestion {
  readonly value: string;
  /** What a person calls it: the Name tag. One line of plain text. */
  readonly name?: string;
  /** Shown beside it: state, type. Plain text. Name, value and detail are all found by any part of them. */
  readonly detail: string;
}
