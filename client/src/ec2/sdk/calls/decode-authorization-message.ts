import { DecodeAuthorizationMessageCommand } from '@aws-sdk/client-sts';
import type { SdkCall } from './call';

export const decodeAuthorizationMessage: SdkCall<'decodeAuthorizationMessage'> =
  ({ clients, call }) =>
  async (encoded, options) => {
    const command = new DecodeAuthorizationMessageCommand({ EncodedMessage: encoded });
    const answer = await call(options, send => clients.sts.send(command, send));
    return answer.DecodedMessage ?? '';
  };
