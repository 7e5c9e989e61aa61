import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { SdkCall } from './call';

export const callerIdentity: SdkCall<'callerIdentity'> =
  ({ clients, call }) =>
  async options => {
    const answer = await call(options, send => clients.sts.send(new GetCallerIdentityCommand({}), send));
    return { account: answer.Account ?? '', arn: answer.Arn ?? '' };
  };
