import { DescribeImagesCommand } from '@aws-sdk/client-ec2';
import { filterBy } from '../filter-by';
import { toImage } from '../to-image';
import type { SdkCall } from './call';
import { mutable, nextTokenOf } from './lists';

export const images: SdkCall<'images'> =
  ({ clients, call }) =>
  async ({ ids, names, sourceInstanceIds, sourceImageIds, maxResults, nextToken }, options) => {
    const command = new DescribeImagesCommand({
      Owners: ['self'],
      IncludeDisabled: true,
      ImageIds: mutable(ids),
      Filters: filterBy({ name: names, 'source-instance-id': sourceInstanceIds, 'source-image-id': sourceImageIds }),
      MaxResults: maxResults,
      NextToken: nextToken,
    });
    const answer = await call(options, send => clients.reader.send(command, send));
    return { items: (answer.Images ?? []).map(toImage), nextToken: nextTokenOf(answer) };
  };
