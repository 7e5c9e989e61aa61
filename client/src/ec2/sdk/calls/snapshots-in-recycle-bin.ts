import { ListSnapshotsInRecycleBinCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';
import { nextTokenOf } from './lists';

export const snapshotsInRecycleBin: SdkCall<'snapshotsInRecycleBin'> =
  ({ clients, call }) =>
  async ({ maxResults, nextToken }, options) => {
    const command = new ListSnapshotsInRecycleBinCommand({ MaxResults: maxResults, NextToken: nextToken });
    const answer = await call(options, send => clients.reader.send(command, send));
    const items = (answer.Snapshots ?? []).map(snapshot => ({
      id: snapshot.SnapshotId ?? '',
      description: snapshot.Description ?? '',
      volumeId: snapshot.VolumeId || undefined,
      entered: snapshot.RecycleBinEnterTime?.toISOString(),
      expires: snapshot.RecycleBinExitTime?.toISOString(),
    }));
    return { items, nextToken: nextTokenOf(answer) };
  };
