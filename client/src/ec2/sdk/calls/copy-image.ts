import { CopyImageCommand } from '@aws-sdk/client-ec2';
import { AwsFailure } from '../../aws-failure';
import type { SdkCall } from './call';
import { toTagSpecifications } from './to-tag-specifications';

export const copyImage: SdkCall<'copyImage'> =
  ({ clients, call }) =>
  async (copy, options) => {
    const command = new CopyImageCommand({
      SourceImageId: copy.sourceImageId,
      SourceRegion: copy.sourceRegion,
      Name: copy.name,
      Description: copy.description,
      Encrypted: copy.encrypted,
      KmsKeyId: copy.kmsKeyId,
      ClientToken: copy.clientToken,
      CopyImageTags: copy.copyTags,
      SnapshotCopyCompletionDurationMinutes: copy.completionMinutes,
      TagSpecifications: toTagSpecifications([
        ['image', copy.imageTags],
        ['snapshot', copy.snapshotTags],
      ]),
    });
    const answer = await call(options, send => clients.reader.send(command, send));
    if (answer.ImageId) return { imageId: answer.ImageId };
    const { requestId } = answer.$metadata;
    throw new AwsFailure({ code: 'InvalidAnswer', message: '', reach: 'unknown', status: 200, requestId });
  };
