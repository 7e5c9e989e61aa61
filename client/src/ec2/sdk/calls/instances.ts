import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { toInstance } from '../to-instance';
import type { SdkCall } from './call';
import { mutable, nextTokenOf } from './lists';

export const instances: SdkCall<'instances'> =
  ({ clients, call }) =>
  async ({ ids, maxResults, nextToken }, options) => {
    const command = new DescribeInstancesCommand({
      InstanceIds: mutable(ids),
      MaxResults: maxResults,
      NextToken: nextToken,
    });
    const answer = await call(options, send => clients.reader.send(command, send));
    const items = (answer.Reservations ?? []).flatMap(reservation => reservation.Instances ?? []).map(toInstance);
    return { items, nextToken: nextTokenOf(answer) };
  };
