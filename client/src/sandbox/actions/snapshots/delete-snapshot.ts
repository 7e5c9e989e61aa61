import { AwsError } from '../../protocol/aws-error';
import { imageUsing } from '../../rules/image-using';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { checkIdFormat, notFound } from '../../rules/resource-ids';
import { hasBegun } from '../../world/snapshot-state';
import type { Action } from '../action';

export const deleteSnapshot: Action = {
  name: 'DeleteSnapshot',
  service: 'ec2',
  kind: 'change',
  parameters: ['SnapshotId', 'DryRun'],
  run(call) {
    const { form, place, now } = call;
    const id = form.text('SnapshotId');
    if (!id) throw new AwsError('MissingParameter', 'The request must contain the parameter snapshotId');
    checkIdFormat('snapshot', id);
    const snapshot = place.snapshots.get(id);
    if (!snapshot || !hasBegun(snapshot, now)) throw notFound('snapshot', [id]);
    authorize(call, 'ec2:DeleteSnapshot', resourceArn(call, 'snapshot', id));
    endDryRun(call);
    const user = imageUsing(place, id);
    if (user) throw new AwsError('InvalidSnapshot.InUse', `The snapshot ${id} is currently in use by ${user.imageId}`);
    place.snapshots.delete(id);
    return { return: true };
  },
};
