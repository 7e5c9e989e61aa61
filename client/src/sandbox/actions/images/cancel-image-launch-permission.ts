import { AwsError } from '../../protocol/aws-error';
import { knownImage } from '../../rules/own-image';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { requiredText } from '../../rules/required';
import type { Action } from '../action';

/** By which an account leaves the permissions that it was given. */
export const cancelImageLaunchPermission: Action = {
  name: 'CancelImageLaunchPermission',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DryRun'],
  run(call) {
    const { account } = call.place;
    const image = knownImage(call, requiredText(call.form, 'ImageId'));
    authorize(call, 'ec2:CancelImageLaunchPermission', resourceArn(call, 'image', image.imageId));
    endDryRun(call);
    if (!image.permissions.userIds.includes(account))
      throw new AwsError(
        'InvalidParameterValue',
        `The image ${image.imageId} is not shared with the account ${account}`,
      );
    image.permissions = { ...image.permissions, userIds: image.permissions.userIds.filter(id => id !== account) };
    return { return: true };
  },
};
