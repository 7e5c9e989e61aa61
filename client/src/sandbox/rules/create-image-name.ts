import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import { holdsName } from '../world/image-state';

/** Names are unique per account and region. A failed image holds its name too (not confirmed), a deregistered one for a while. */
export function checkNameIsFree({ form, place, now, world }: Call): void {
  const name = form.text('Name') ?? '';
  for (const image of place.images.values()) {
    if (image.name !== name || image.ownerId !== place.account || !holdsName(image, now, world.behaviour)) continue;
    throw new AwsError('InvalidAMIName.Duplicate', `AMI name ${name} is already in use by AMI ${image.imageId}`);
  }
}
