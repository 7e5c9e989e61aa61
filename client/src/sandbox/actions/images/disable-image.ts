import { AwsError } from '../../protocol/aws-error';
import { imageToChange } from '../../rules/own-image';
import { imageState } from '../../world/image-state';
import { noPermissions } from '../../world/permissions';
import type { Action } from '../action';

/** Removes all launch permissions permanently. */
export const disableImage: Action = {
  name: 'DisableImage',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DryRun'],
  run(call) {
    const image = imageToChange(call);
    const state = imageState(image, call.now);
    if (state !== 'available' && state !== 'disabled')
      throw new AwsError('InvalidAMIID.Unavailable', `AMI '${image.imageId}' is ${state}, and cannot be disabled`);
    image.disabledAt ??= call.now;
    image.permissions = noPermissions;
    return { return: true };
  },
};

export const enableImage: Action = {
  name: 'EnableImage',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DryRun'],
  run(call) {
    imageToChange(call).disabledAt = undefined;
    return { return: true };
  },
};
