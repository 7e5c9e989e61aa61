import { RestoreSnapshotFromRecycleBinCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';

export const restoreSnapshot: SdkCall<'restoreSnapshot'> =
  ({ clients, call }) =>
  async (snapshotId, options) => {
    const command = new RestoreSnapshotFromRecycleBinCommand({ SnapshotId: snapshotId });
    await call(options, send => clients.reader.send(command, send));
  };
