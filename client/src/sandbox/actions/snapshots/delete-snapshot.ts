import { AwsError } from '../../protocol/aws-error';
import { imageUsing } from '../../rules/image-using';
import { snapshotToChange } from '../../rules/own-snapshot';
import { removeSnapshot } from '../../rules/remove-snapshot';
import { isLocked } from '../../world/snapshot-lock';
import type { Action } from '../action';

export const deleteSnapshot: Action = {
  name: 'DeleteSnapshot',
  service: 'ec2',
  kind: 'change',
  parameters: ['SnapshotId', 'DryRun'],
  run(call) {
    const snapshot = snapshotToChange(call);
    const { snapshotId } = snapshot;
    const user = imageUsing(call.place, snapshotId);
    if (user !== undefined)
      throw new AwsError('InvalidSnapshot.InUse', `The snapshot ${snapshotId} is currently in use by ${user.imageId}`);
    if (isLocked(snapshot, call.now))
      throw new AwsError('OperationNotPermitted', `The snapshot ${snapshotId} is locked and cannot be deleted`);
    removeSnapshot(call, snapshot);
    return { return: true };
  },
};
