import { GetImageAncestryCommand } from '@aws-sdk/client-ec2';
import type { SdkCall } from './call';

/** EC2 lists the image itself first, and says of each entry where the next one is. */
export const imageAncestry: SdkCall<'imageAncestry'> =
  ({ clients, call }) =>
  async (imageId, options) => {
    const command = new GetImageAncestryCommand({ ImageId: imageId });
    const answer = await call(options, send => clients.reader.send(command, send));
    const entries = answer.ImageAncestryEntries ?? [];
    return entries.flatMap(({ ImageId, ImageOwnerAlias, CreationDate }, index) =>
      ImageId === undefined || ImageId === imageId
        ? []
        : [
            {
              id: ImageId,
              ownerAlias: ImageOwnerAlias,
              created: CreationDate?.toISOString(),
              region: entries[index - 1]?.SourceImageRegion,
            },
          ],
    );
  };
