import type { Action } from '../action';
import { createSnapshot, createSnapshots } from './create-snapshots';
import { deleteSnapshot } from './delete-snapshot';
import { describeSnapshots } from './describe-snapshots';
import { describeVolumes } from './describe-volumes';
import { listSnapshotsInRecycleBin, restoreSnapshotFromRecycleBin } from './recycle-bin-snapshots';
import { describeSnapshotAttribute, modifySnapshotAttribute, resetSnapshotAttribute } from './snapshot-attributes';
import { describeLockedSnapshots, lockSnapshot, unlockSnapshot } from './snapshot-locks';

export const snapshotActions: readonly Action[] = [
  describeSnapshots,
  createSnapshot,
  createSnapshots,
  deleteSnapshot,
  describeSnapshotAttribute,
  modifySnapshotAttribute,
  resetSnapshotAttribute,
  lockSnapshot,
  unlockSnapshot,
  describeLockedSnapshots,
  listSnapshotsInRecycleBin,
  restoreSnapshotFromRecycleBin,
  describeVolumes,
];
