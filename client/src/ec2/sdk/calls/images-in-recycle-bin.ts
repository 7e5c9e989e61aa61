import { ListImagesInRecycleBinCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';
import { nextTokenOf } from './lists';

export const imagesInRecycleBin: SdkCall<'imagesInRecycleBin'> =
  ({ clients, call }) =>
  async ({ maxResults, nextToken }, options) => {
    const command = new ListImagesInRecycleBinCommand({ MaxResults: maxResults, NextToken: nextToken });
    const answer = await call(options, send => clients.reader.send(command, send));
    const items = (answer.Images ?? []).map(image => ({
      id: image.ImageId ?? '',
      name: image.Name ?? '',
      entered: image.RecycleBinEnterTime?.toISOString(),
      expires: image.RecycleBinExitTime?.toISOString(),
    }));
    return { items, nextToken: nextTokenOf(answer) };
  };
