import { DescribeVolumesCommand } from '@aws-sdk/client-ec2';
import { toVolume } from '../to-model';
import type { SdkCall } from './call';
import { mutable, nextTokenOf } from './lists';

export const volumes: SdkCall<'volumes'> =
  ({ clients, call }) =>
  async ({ ids, maxResults, nextToken }, options) => {
    const command = new DescribeVolumesCommand({
      VolumeIds: mutable(ids),
      MaxResults: maxResults,
      NextToken: nextToken,
    });
    const answer = await call(options, send => clients.reader.send(command, send));
    return { items: (answer.Volumes ?? []).map(toVolume), nextToken: nextTokenOf(answer) };
  };
