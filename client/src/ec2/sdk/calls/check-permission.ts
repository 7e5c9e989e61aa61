import { AwsFailure } from '../../aws-failure';
import { isAwsEndpoint } from '../../endpoint';
import { sendImage } from '../send-image';
import type { SdkCall } from './call';

export const checkPermission: SdkCall<'checkPermission'> =
  ({ clients, call, connection }) =>
  async (request, options) => {
    const endpoint = connection.endpoints.ec2;
    // Emulators ignore DryRun: there the question would be the deed, which the person has not confirmed.
    if (endpoint !== undefined && connection.target.profile.kind !== 'sandbox' && !isAwsEndpoint(endpoint)) {
      throw new AwsFailure({ code: 'DryRunWithheld', message: '', reach: 'never-sent', details: { endpoint } });
    }
    try {
      await call(options, send => sendImage(clients, { ...request, DryRun: true }, send));
    } catch (error) {
      if (error instanceof AwsFailure && error.code === 'DryRunOperation') return { requestId: error.requestId };
      throw error;
    }
    // An endpoint that ignores DryRun has created an image; that is not an answer to the question.
    throw new AwsFailure({ code: 'DryRunIgnored', message: '', reach: 'unknown', status: 200 });
  };
