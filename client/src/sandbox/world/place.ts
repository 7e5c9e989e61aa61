import type { AutoScalingGroup, LaunchConfiguration } from './auto-scaling';
import type { Image } from './image';
import type { Instance } from './instance';
import { type Key, keyOf, managedAlias } from './key';
import type { LaunchTemplate } from './launch-template';
import type { Parameter } from './parameter';
import type { Snapshot } from './snapshot';
import type { Volume } from './volume';

/** One region of one account. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly instances: Map<string, Instance>;
  readonly volumes: Map<string, Volume>;
  readonly images: Map<string, Image>;
  readonly snapshots: Map<string, Snapshot>;
  readonly launchTemplates: Map<string, LaunchTemplate>;
  readonly parameters: Map<string, Parameter>;
  /** What a client token of an action made, and of which request. */
  readonly tokens: Map<string, UsedToken>;
  /** Deleted images and snapshots stay so many days in the Recycle Bin; one for which there is no rule goes at once. */
  binDays: { readonly image?: number; readonly snapshot?: number };
  keys: readonly Key[];
  autoScalingGroups: readonly AutoScalingGroup[];
  launchConfigurations: readonly LaunchConfiguration[];
}

export interface UsedToken {
  readonly fingerprint: string;
  readonly id: string;
}

/** A place in which there is nothing but the key that AWS manages. */
export function emptyPlace(account: string, region: string): Place {
  return {
    account,
    region,
    instances: new Map(),
    volumes: new Map(),
    images: new Map(),
    snapshots: new Map(),
    launchTemplates: new Map(),
    parameters: new Map(),
    tokens: new Map(),
    binDays: {},
    keys: [keyOf(account, region, managedAlias)],
    autoScalingGroups: [],
    launchConfigurations: [],
  };
}

/** The ARN of the key that AWS manages, which encrypts what names no other key. */
export function managedKeyArn({ account, region }: Place): string {
  return keyOf(account, region, managedAlias).arn;
}
