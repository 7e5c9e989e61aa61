import { DescribeImageReferencesCommand, type ResourceTypeRequest } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';
import { nextTokenOf } from './lists';

export const imageReferences: SdkCall<'imageReferences'> =
  ({ clients, call }) =>
  async ({ imageIds, maxResults, nextToken }, options) => {
    const command = new DescribeImageReferencesCommand({
      ImageIds: [...imageIds],
      IncludeAllResourceTypes: true,
      ResourceTypes: resourceTypes,
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

/** By itself EC2 looks at the ten newest versions of a launch template only, and takes terminated instances for users. */
const resourceTypes: ResourceTypeRequest[] = [
  {
    ResourceType: 'ec2:Instance',
    ResourceTypeOptions: [
      { OptionName: 'state-name', OptionValues: ['pending', 'running', 'shutting-down', 'stopping', 'stopped'] },
    ],
  },
  {
    ResourceType: 'ec2:LaunchTemplate',
    ResourceTypeOptions: [{ OptionName: 'version-depth', OptionValues: ['10000'] }],
  },
];
