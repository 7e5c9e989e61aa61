import { DescribeImageReferencesCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';
import { nextTokenOf } from './lists';

export const imageReferences: SdkCall<'imageReferences'> =
  ({ clients, call }) =>
  async ({ imageIds, maxResults, nextToken }, options) => {
    const command = new DescribeImageReferencesCommand({
      ImageIds: [...imageIds],
      IncludeAllResourceTypes: true,
      MaxResults: maxResults,
      NextToken: nextToken,
    });
    const answer = await call(options, send => clients.reader.send(command, send));
    const items = (answer.ImageReferences ?? []).map(({ ImageId = '', ResourceType = '', Arn = '' }) => ({
      imageId: ImageId,
      kind: ResourceType,
      arn: Arn,
    }));
    return { items, nextToken: nextTokenOf(answer) };
  };
