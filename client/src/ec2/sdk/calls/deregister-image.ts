import { DeregisterImageCommand } from '@aws-sdk/client-ec2';
import { toSnapshotDeletion } from '../to-model';
import type { SdkCall } from './call';

export const deregisterImage: SdkCall<'deregisterImage'> =
  ({ clients, call }) =>
  async (imageId, options) => {
    const command = new DeregisterImageCommand({
      ImageId: imageId,
      DeleteAssociatedSnapshots: options?.deleteSnapshots,
    });
    const answer = await call(options, send => clients.reader.send(command, send));
    return (answer.DeleteSnapshotResults ?? []).map(toSnapshotDeletion);
  };
