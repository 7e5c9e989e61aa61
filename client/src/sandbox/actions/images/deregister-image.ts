import { AwsError } from '../../protocol/aws-error';
import type { Xml } from '../../protocol/xml';
import { imageUsing } from '../../rules/image-using';
import { imageToChange } from '../../rules/own-image';
import { removeSnapshot } from '../../rules/remove-snapshot';
import type { Image } from '../../world/image';
import { isProtected } from '../../world/image-state';
import { isDenied } from '../../world/principals';
import { isLocked } from '../../world/snapshot-lock';
import type { Action, Call } from '../action';

export const deregisterImage: Action = {
  name: 'DeregisterImage',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DeleteAssociatedSnapshots', 'DryRun'],
  run(call) {
    const deletesSnapshots = call.form.flag('DeleteAssociatedSnapshots') === true;
    const image = imageToChange(call);
    checkProtection(call, image);
    image.deregisteredAt = call.now;
    keepInBin(call, image);
    return { return: true, deleteSnapshotResultSet: deletesSnapshots ? deleteSnapshots(call, image) : undefined };
  },
};

/** EC2's code for this is not confirmed. */
function checkProtection({ now }: Call, { imageId, protection }: Image): void {
  if (!isProtected(protection, now)) return;
  const message = `The image ${imageId} can't be deregistered because deregistration protection is enabled for it`;
  throw new AwsError('OperationNotPermitted', message);
}

function keepInBin({ place, now }: Call, image: Image): void {
  const { image: days } = place.binDays;
  if (days !== undefined) image.binned = { enteredAt: now, exitsAt: now + days * dayMilliseconds };
}

const dayMilliseconds = 86_400_000;

function deleteSnapshots(call: Call, image: Image): Xml[] {
  const snapshotIds = image.devices.flatMap(device => device.ebs?.snapshotId ?? []);
  return snapshotIds.map((snapshotId, index) => ({ snapshotId, returnCode: deleteSnapshot(call, snapshotId, index) }));
}

/** Deletes a snapshot with its image and says how that went, in EC2's words. */
function deleteSnapshot(call: Call, snapshotId: string, index: number): string {
  const { place, world, caller, fault, now } = call;
  if (fault?.kind === 'snapshot-kept' && index === 0) return fault.returnCode;
  if (isDenied(world.principals, caller, 'ec2:DeleteSnapshot')) return 'missing-permissions';
  const snapshot = place.snapshots.get(snapshotId);
  if (snapshot === undefined || snapshot.binned !== undefined || isLocked(snapshot, now)) return 'client-error';
  if (imageUsing(place, snapshotId) !== undefined) return 'skipped';
  removeSnapshot(call, snapshot);
  return 'success';
}
