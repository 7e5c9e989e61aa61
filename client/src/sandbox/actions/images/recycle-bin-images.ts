import { AwsError } from '../../protocol/aws-error';
import { readPage } from '../../protocol/pages';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { inBin } from '../../rules/recycle-bin';
import { requiredText } from '../../rules/required';
import { checkIdFormat, notFound } from '../../rules/resource-ids';
import { holdsName } from '../../world/image-state';
import type { Action } from '../action';

export const listImagesInRecycleBin: Action = {
  name: 'ListImagesInRecycleBin',
  service: 'ec2',
  kind: 'read',
  parameters: ['ImageId.N', 'MaxResults', 'NextToken', 'DryRun'],
  run({ form, place, now }) {
    const ids = form.texts('ImageId');
    for (const id of ids) checkIdFormat('image', id);
    const binned = [...inBin(place.images, now).values()].filter(it => ids.length === 0 || ids.includes(it.imageId));
    const page = readPage(form, binned, 1, 1000);
    const imageSet = page.items.map(({ imageId, name, description, binned: { enteredAt, exitsAt } }) => {
      const times = { recycleBinEnterTime: new Date(enteredAt), recycleBinExitTime: new Date(exitsAt) };
      return { imageId, name, description, ...times };
    });
    return { imageSet, nextToken: page.nextToken };
  },
};

/** Restores the image as it was. Its snapshots must exist: those in the Recycle Bin are restored first. */
export const restoreImageFromRecycleBin: Action = {
  name: 'RestoreImageFromRecycleBin',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DryRun'],
  run(call) {
    const { place, form, now, world } = call;
    const id = requiredText(form, 'ImageId');
    checkIdFormat('image', id);
    const image = place.images.get(id);
    if (image === undefined || !inBin(place.images, now).has(id)) throw notFound('image', [id]);
    authorize(call, 'ec2:RestoreImageFromRecycleBin', resourceArn(call, 'image', id));
    endDryRun(call);
    const missing = image.devices
      .flatMap(({ ebs }) => ebs?.snapshotId ?? [])
      .filter(it => place.snapshots.get(it)?.binned !== undefined || !place.snapshots.has(it));
    if (missing.length > 0) throw notFound('snapshot', missing);
    const holder = [...place.images.values()].find(
      it => it !== image && it.name === image.name && holdsName(it, now, world.behaviour),
    );
    if (holder !== undefined)
      throw new AwsError(
        'InvalidAMIName.Duplicate',
        `AMI name ${image.name} is already in use by AMI ${holder.imageId}`,
      );
    image.deregisteredAt = undefined;
    image.binned = undefined;
    return { return: true };
  },
};
