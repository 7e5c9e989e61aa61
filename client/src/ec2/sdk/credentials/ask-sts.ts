import { type AssumeRoleCommandOutput, STSClient, type STSClientConfig } from '@aws-sdk/client-sts';
import { AwsFailure } from '../../aws-failure';
import type { Section } from '../../aws-files';
import { clientSettings, endpointOf, httpHandler } from '../client-settings';
import { toFailure } from '../to-failure';
import { type Credentials, noCredentials } from './credentials';
import type { ChainStep } from './step';

/** One call that gives a role's keys. The client lives for this call; nothing here has reached EC2 yet. */
export async function askSts(
  { connection, name }: ChainStep,
  section: Section,
  signer: Pick<STSClientConfig, 'credentials'>,
  ask: (sts: STSClient) => Promise<Pick<AssumeRoleCommandOutput, 'Credentials'>>,
): Promise<Credentials> {
  const sts = new STSClient({
    ...clientSettings(connection),
    ...endpointOf(connection, 'sts'),
    ...signer,
    region: section.region || connection.target.region,
    maxAttempts: 3,
    requestHandler: httpHandler(connection, { keepAlive: false }),
  });
  const details = { profile: name, role: section.role_arn ?? '' };
  try {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = (await ask(sts)).Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey) throw noCredentials('RoleRefused', { ...details, cause: 'InvalidAnswer' });
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    };
  } catch (error) {
    const failure = toFailure(error);
    if (failure.status !== undefined) {
      throw new AwsFailure({
        ...failure,
        code: 'RoleRefused',
        reach: 'never-sent',
        message: failure.message,
        details: { ...details, cause: failure.code },
      });
    }
    throw new AwsFailure({ ...failure, message: failure.message, reach: 'never-sent', details });
  } finally {
    sts.destroy();
  }
}
