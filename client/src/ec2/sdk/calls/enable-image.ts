import { EnableImageCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';

export const enableImage: SdkCall<'enableImage'> =
  ({ clients, call }) =>
  async (imageId, options) => {
    const command = new EnableImageCommand({ ImageId: imageId });
    await call(options, send => clients.reader.send(command, send));
  };
