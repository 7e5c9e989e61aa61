import { DeleteSnapshotCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';

export const deleteSnapshot: SdkCall<'deleteSnapshot'> =
  ({ clients, call }) =>
  async (snapshotId, options) => {
    const command = new DeleteSnapshotCommand({ SnapshotId: snapshotId });
    await call(options, send => clients.reader.send(command, send));
  };
