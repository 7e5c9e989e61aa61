import type { Failure } from './failure';
import { noPermissions, type Permissions } from './permissions';
import type { Tag } from './tag';

export interface Snapshot {
  readonly snapshotId: string;
  readonly volumeId: string;
  readonly ownerId: string;
  readonly startedAt: number;
  readonly completedAt: number;
  readonly size: number;
  readonly encrypted: boolean;
  /** The ARN of its key; undefined for a snapshot that is not encrypted. */
  readonly kmsKeyId: string | undefined;
  readonly description: string;
  readonly storageTier: 'standard' | 'archive';
  tags: readonly Tag[];
  failure: Failure | undefined;
  /** The snapshot that it is a copy of. */
  readonly copyOf: string | undefined;
  permissions: Permissions;
  lock: SnapshotLock | undefined;
  /** While it is in the Recycle Bin. */
  binned: TimeInBin | undefined;
}

/** A lock that keeps a snapshot from being deleted. */
export interface SnapshotLock {
  readonly mode: 'governance' | 'compliance';
  readonly createdAt: number;
  readonly durationStartedAt: number;
  readonly expiresAt: number;
  /** Until then a compliance lock can still be removed. */
  readonly coolOffUntil: number | undefined;
}

export interface TimeInBin {
  readonly enteredAt: number;
  readonly exitsAt: number;
}

/** What a snapshot begins with, however it was made. */
export const freshSnapshot = {
  description: '',
  storageTier: 'standard',
  kmsKeyId: undefined,
  tags: [],
  failure: undefined,
  copyOf: undefined,
  permissions: noPermissions,
  lock: undefined,
  binned: undefined,
} as const satisfies Partial<Snapshot>;
