import { DescribeImageAttributeCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';
import { toRecipients } from './recipients';

export const imageSharing: SdkCall<'imageSharing'> =
  ({ clients, call }) =>
  async (imageId, options) => {
    const command = new DescribeImageAttributeCommand({ ImageId: imageId, Attribute: 'launchPermission' });
    const answer = await call(options, send => clients.reader.send(command, send));
    return (answer.LaunchPermissions ?? []).flatMap(toRecipients);
  };
