import {
  DisableImageDeregistrationProtectionCommand,
  EnableImageDeregistrationProtectionCommand,
} from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';

export const protectImage: SdkCall<'protectImage'> =
  ({ clients, call }) =>
  async (imageId, protection, options) => {
    if (protection === 'off') {
      const command = new DisableImageDeregistrationProtectionCommand({ ImageId: imageId });
      await call(options, send => clients.reader.send(command, send));
      return;
    }
    const command = new EnableImageDeregistrationProtectionCommand({
      ImageId: imageId,
      WithCooldown: protection === 'with-cooldown',
    });
    await call(options, send => clients.reader.send(command, send));
  };
