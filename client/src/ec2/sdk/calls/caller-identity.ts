import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { AwsFailure } from '../../aws-failure';
import type { SdkCall } from './call';

export const callerIdentity: SdkCall<'callerIdentity'> =
  ({ clients, call }) =>
  async options => {
    const answer = await call(options, send => clients.sts.send(new GetCallerIdentityCommand({}), send));
    const { Account: account = '', Arn: arn = '' } = answer;
    if (/^\d{12}$/.test(account)) return { account, arn };
    // Without the account nothing can be held against it: neither a guard nor the account that was confirmed.
    const { requestId } = answer.$metadata;
    throw new AwsFailure({ code: 'InvalidAnswer', message: '', reach: 'unknown', status: 200, requestId });
  };
