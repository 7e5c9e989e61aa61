import { ModifyImageAttributeCommand } from '@aws-sdk/client-ec2';
import { toLaunchPermission } from '../../launch-permission';
import type { SdkCall } from './call';

export const shareImage: SdkCall<'shareImage'> =
  ({ clients, call }) =>
  async (imageId, { add, remove }, options) => {
    const command = new ModifyImageAttributeCommand({
      ImageId: imageId,
      LaunchPermission: { Add: add?.map(toLaunchPermission), Remove: remove?.map(toLaunchPermission) },
    });
    await call(options, send => clients.reader.send(command, send));
  };
