import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { Image } from '../world/image';
import { imageVisibility } from '../world/image-state';
import { visibleImages } from '../world/visible';
import { authorize, endDryRun, resourceArn } from './permission';
import { requiredText } from './required';
import { checkIdFormat, notFound } from './resource-ids';

/** The image that `ImageId` names; rejects one that is not there, is no longer there, or that another account owns. */
export function ownImage(call: Call): Image {
  const image = knownImage(call, requiredText(call.form, 'ImageId'));
  if (image.ownerId !== call.place.account)
    throw new AwsError('AuthFailure', `Not authorized for image:${image.imageId}`);
  return image;
}

/** The same for a change of it, which is permitted and not only a dry run. */
export function imageToChange(call: Call): Image {
  const image = ownImage(call);
  authorize(call, `ec2:${call.action}`, resourceArn(call, 'image', image.imageId));
  endDryRun(call);
  return image;
}

/** An image that the account can see, by its id. */
export function knownImage({ place, now, world }: Call, id: string): Image {
  checkIdFormat('image', id);
  const image = visibleImages(world, place).get(id);
  if (image === undefined || image.hiddenDescribes > 0 || imageVisibility(image, now, world.behaviour) === 'gone') {
    throw notFound('image', [id]);
  }
  if (image.deregisteredAt === undefined) return image;
  throw new AwsError('InvalidAMIID.Unavailable', `The image ID '${id}' is no longer available`);
}
