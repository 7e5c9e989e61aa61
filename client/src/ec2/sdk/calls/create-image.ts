import { AwsFailure } from '../../aws-failure';
import { sendImage } from '../send-image';
import type { SdkCall } from './call';

export const createImage: SdkCall<'createImage'> =
  ({ clients, call }) =>
  async (request, options) => {
    const answer = await call(options, send =>
      sendImage(clients, request, { ...send, beforeSending: options?.beforeSending }),
    );
    const requestId = answer.$metadata.requestId;
    if (answer.ImageId) return { imageId: answer.ImageId, requestId };
    // A success without an id: EC2 acted, but this is not what EC2 answers.
    throw new AwsFailure({ code: 'InvalidAnswer', message: '', reach: 'unknown', status: 200, requestId });
  };
