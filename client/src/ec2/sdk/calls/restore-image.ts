import { RestoreImageFromRecycleBinCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';

export const restoreImage: SdkCall<'restoreImage'> =
  ({ clients, call }) =>
  async (imageId, options) => {
    const command = new RestoreImageFromRecycleBinCommand({ ImageId: imageId });
    await call(options, send => clients.reader.send(command, send));
  };
