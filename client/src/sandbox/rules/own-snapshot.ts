import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { Snapshot } from '../world/snapshot';
import { visibleSnapshots } from '../world/visible';
import { authorize, endDryRun, resourceArn } from './permission';
import { requiredText } from './required';
import { checkIdFormat, notFound } from './resource-ids';

/** The snapshot that `SnapshotId` names; rejects one that is not there, or that another account owns. */
export function ownSnapshot(call: Call): Snapshot {
  const id = requiredText(call.form, 'SnapshotId');
  checkIdFormat('snapshot', id);
  const snapshot = visibleSnapshots(call.world, call.place, call.now).get(id);
  if (snapshot === undefined) throw notFound('snapshot', [id]);
  if (snapshot.ownerId === call.place.account) return snapshot;
  throw new AwsError('AuthFailure', `Not authorized for snapshot:${id}`);
}

/** The same for a change of it, which is permitted and not only a dry run. */
export function snapshotToChange(call: Call): Snapshot {
  const snapshot = ownSnapshot(call);
  authorize(call, `ec2:${call.action}`, resourceArn(call, 'snapshot', snapshot.snapshotId));
  endDryRun(call);
  return snapshot;
}
