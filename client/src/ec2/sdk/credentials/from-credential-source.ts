import { fromContainerMetadata, fromHttp, fromInstanceMetadata } from '@aws-sdk/credential-providers';
import type { Section } from '../../aws-files';
import { type Credentials, noCredentials } from './credentials';
import { fromEnvironment } from './from-environment';
import type { ChainStep } from './step';

/** The source of a role that runs where AWS itself hands out keys. */
export async function fromCredentialSource(section: Section, step: ChainStep): Promise<Credentials> {
  const source = section.credential_source ?? '';
  const { env } = step.connection;
  switch (source) {
    case 'Environment':
      return fromEnvironment(env, step.name);
    case 'Ec2InstanceMetadata':
      return explained(fromInstanceMetadata({ timeout: metadataTimeout, maxRetries: 1 })(), source, step);
    case 'EcsContainer':
      return explained(env.AWS_CONTAINER_CREDENTIALS_FULL_URI ? fromHttp()() : fromContainerMetadata()(), source, step);
    default:
      throw noCredentials('CredentialSourceUnknown', { profile: step.name, source });
  }
}

/** Milliseconds; off AWS the address answers nothing at all. */
const metadataTimeout = 2_000;

async function explained(keys: Promise<Credentials>, source: string, step: ChainStep): Promise<Credentials> {
  try {
    return await keys;
  } catch {
    throw noCredentials('CredentialsUnavailable', { profile: step.name, source });
  }
}
