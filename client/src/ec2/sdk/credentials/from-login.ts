import { fromLoginCredentials } from '@aws-sdk/credential-providers';
import type { Section } from '../../aws-files';
import { toFailure } from '../to-failure';
import { type Credentials, noCredentials } from './credentials';
import type { ChainStep } from './step';
import { signInProfile, withSignInFile } from './with-sign-in-file';

/** The session of `aws login`, renewed by the SDK. */
export async function fromLogin({ login_session }: Section, { connection, name }: ChainStep): Promise<Credentials> {
  const sections = [[`profile ${signInProfile}`, { login_session }]] as const;
  try {
    return await withSignInFile({ connection, service: 'signin', sections }, options =>
      fromLoginCredentials(options)(),
    );
  } catch (error) {
    const { message } = toFailure(error);
    throw noCredentials(/Failed to load token/.test(message) ? 'LoginTokenMissing' : 'LoginTokenExpired', {
      profile: name,
    });
  }
}
