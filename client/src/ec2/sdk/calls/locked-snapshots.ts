import { DescribeLockedSnapshotsCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';
import { nextTokenOf } from './lists';

export const lockedSnapshots: SdkCall<'lockedSnapshots'> =
  ({ clients, call }) =>
  async ({ maxResults, nextToken }, options) => {
    const command = new DescribeLockedSnapshotsCommand({ MaxResults: maxResults, NextToken: nextToken });
    const answer = await call(options, send => clients.reader.send(command, send));
    const locked = (answer.Snapshots ?? []).filter(({ LockState }) => LockState !== 'expired');
    const items = locked.flatMap(({ SnapshotId }) => SnapshotId ?? []);
    return { items, nextToken: nextTokenOf(answer) };
  };
