import { AwsFailure } from '../../aws-failure';
import { sendImage } from '../send-image';
import type { SdkCall } from './call';

export const checkPermission: SdkCall<'checkPermission'> =
  ({ clients, call }) =>
  async (request, options) => {
    try {
      await call(options, send => sendImage(clients, { ...request, DryRun: true }, send));
    } catch (error) {
      if (error instanceof AwsFailure && error.code === 'DryRunOperation') return { requestId: error.requestId };
      throw error;
    }
    // An endpoint that ignores DryRun has created an image; that is not an answer to the question.
    throw new AwsFailure({ code: 'DryRunIgnored', message: '', reach: 'unknown', status: 200 });
  };
