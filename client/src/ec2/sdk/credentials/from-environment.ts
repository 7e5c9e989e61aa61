import type { Environment } from '../../aws-files';
import { type Credentials, noCredentials } from './credentials';

/** The keys in the variables of the process that runs the extension. */
export async function fromEnvironment(env: Environment, profile: string): Promise<Credentials> {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SECURITY_TOKEN, AWS_SESSION_TOKEN } = env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw noCredentials('EnvironmentKeysMissing', { profile });
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    // The older name counts first, as in botocore.
    sessionToken: AWS_SECURITY_TOKEN || AWS_SESSION_TOKEN || undefined,
  };
}
