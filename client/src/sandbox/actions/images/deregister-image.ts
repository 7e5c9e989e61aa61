import { AwsError } from '../../protocol/aws-error';
import type { Xml } from '../../protocol/xml';
import { imageUsing } from '../../rules/image-using';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { checkIdFormat, notFound } from '../../rules/resource-ids';
import type { Image } from '../../world/image';
import { imageVisibility } from '../../world/image-state';
import { isDenied } from '../../world/principals';
import type { Action, Call } from '../action';

export const deregisterImage: Action = {
  name: 'DeregisterImage',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DeleteAssociatedSnapshots', 'DryRun'],
  run(call) {
    const image = imageToDeregister(call);
    const deletesSnapshots = call.form.flag('DeleteAssociatedSnapshots') === true;
    authorize(call, 'ec2:DeregisterImage', resourceArn(call, 'image', image.imageId));
    endDryRun(call);
    image.deregisteredAt = call.now;
    return { return: true, deleteSnapshotResultSet: deletesSnapshots ? deleteSnapshots(call, image) : undefined };
  },
};

function imageToDeregister({ form, place, now, world }: Call): Image {
  const id = form.text('ImageId');
  if (!id) throw new AwsError('MissingParameter', 'The request must contain the parameter imageId');
  checkIdFormat('image', id);
  const image = place.images.get(id);
  if (!image || image.hiddenDescribes > 0 || imageVisibility(image, now, world.behaviour) === 'gone') {
    throw notFound('image', [id]);
  }
  if (image.ownerId !== place.account) throw new AwsError('AuthFailure', `Not authorized for image:${id}`);
  if (image.deregisteredAt === undefined) return image;
  throw new AwsError('InvalidAMIID.Unavailable', `The image ID '${id}' is no longer available`);
}

function deleteSnapshots(call: Call, image: Image): Xml[] {
  const snapshotIds = image.devices.flatMap(device => device.ebs?.snapshotId ?? []);
  return snapshotIds.map((snapshotId, index) => ({ snapshotId, returnCode: deleteSnapshot(call, snapshotId, index) }));
}

/** Deletes a snapshot with its image and says how that went, in EC2's words. */
function deleteSnapshot(call: Call, snapshotId: string, index: number): string {
  const { place, world, caller, fault } = call;
  if (fault?.kind === 'snapshot-kept' && index === 0) return fault.returnCode;
  if (isDenied(world.principals, caller, 'ec2:DeleteSnapshot')) return 'missing-permissions';
  if (!place.snapshots.has(snapshotId)) return 'client-error';
  if (imageUsing(place, snapshotId)) return 'skipped';
  place.snapshots.delete(snapshotId);
  return 'success';
}
