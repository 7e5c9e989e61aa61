import { DescribeSnapshotsCommand } from '@aws-sdk/client-ec2';
import { filterBy } from '../filter-by';
import { toSnapshot } from '../to-snapshot';
import type { SdkCall } from './call';
import { mutable, nextTokenOf } from './lists';

export const snapshots: SdkCall<'snapshots'> =
  ({ clients, call }) =>
  async ({ ids, volumeIds, description, maxResults, nextToken }, options) => {
    const command = new DescribeSnapshotsCommand({
      OwnerIds: ids === undefined ? ['self'] : undefined,
      SnapshotIds: mutable(ids),
      Filters: filterBy({
        'volume-id': volumeIds,
        description: description === undefined ? undefined : [description],
      }),
      MaxResults: maxResults,
      NextToken: nextToken,
    });
    const answer = await call(options, send => clients.reader.send(command, send));
    return { items: (answer.Snapshots ?? []).map(toSnapshot), nextToken: nextTokenOf(answer) };
  };
