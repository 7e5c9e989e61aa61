import type { Tag } from './tag';

/** The states an instance rests in; what it goes through between them is computed from `change`, `rebootedAt` and `terminatedAt`. */
export type RestingState = 'running' | 'stopped' | 'pending' | 'stopping';

export interface Instance {
  readonly instanceId: string;
  readonly imageId: string;
  readonly instanceType: string;
  /** The state before the last start or stop, if there was one. */
  state: RestingState;
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
  /** When each reboot by CreateImage began: the reboots can be counted. */
  rebootedAt: readonly number[];
  /** How often RebootInstances was called, which leaves the state `running`. */
  restarts?: number;
  terminatedAt: number | undefined;
  /** The last start or stop that a person asked for. */
  change: { readonly to: 'running' | 'stopped'; readonly at: number } | undefined;
  readonly keyName: string | undefined;
  /** The names of its security groups. */
  readonly securityGroups: readonly string[];
  /** The name of its instance profile. */
  readonly instanceProfile: string | undefined;
  readonly metadata: MetadataOptions;
  readonly protection: { readonly termination: boolean; readonly stop: boolean };
  readonly clientToken: string;
}

/** How the instance metadata service may be asked. */
export interface MetadataOptions {
  readonly httpTokens: 'optional' | 'required';
  readonly hopLimit: number;
}

export interface AttachedDevice {
  readonly deviceName: string;
  readonly volumeId: string;
  readonly deleteOnTermination: boolean;
}

/** What an instance has that nobody describes otherwise. */
export const freshInstance = {
  rebootedAt: [],
  terminatedAt: undefined,
  change: undefined,
  keyName: undefined,
  securityGroups: ['default'],
  instanceProfile: undefined,
  metadata: { httpTokens: 'required', hopLimit: 2 },
  protection: { termination: false, stop: false },
  clientToken: '',
} as const satisfies Partial<Instance>;
