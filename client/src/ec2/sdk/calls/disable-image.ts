import { DisableImageCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';

export const disableImage: SdkCall<'disableImage'> =
  ({ clients, call }) =>
  async (imageId, options) => {
    const command = new DisableImageCommand({ ImageId: imageId });
    await call(options, send => clients.reader.send(command, send));
  };
