import { DisableImageDeprecationCommand, EnableImageDeprecationCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';

export const deprecateImage: SdkCall<'deprecateImage'> =
  ({ clients, call }) =>
  async (imageId, at, options) => {
    if (at === undefined) {
      const command = new DisableImageDeprecationCommand({ ImageId: imageId });
      await call(options, send => clients.reader.send(command, send));
      return;
    }
    const command = new EnableImageDeprecationCommand({ ImageId: imageId, DeprecateAt: new Date(at) });
    await call(options, send => clients.reader.send(command, send));
  };
