import type { Action } from '../action';
import { deleteSnapshot } from './delete-snapshot';
import { describeSnapshots } from './describe-snapshots';
import { describeVolumes } from './describe-volumes';

export const snapshotActions: readonly Action[] = [describeSnapshots, deleteSnapshot, describeVolumes];
