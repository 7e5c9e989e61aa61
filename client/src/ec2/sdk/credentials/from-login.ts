import { fromLoginCredentials } from '@aws-sdk/credential-providers';
import { toFailure } from '../to-failure';
import { type Credentials, noCredentials } from './credentials';
import { signInOptions } from './sign-in-options';
import type { Step } from './step';

/** The session of `aws login`, renewed by the SDK. */
export async function fromLogin(step: Step): Promise<Credentials> {
  const provide = fromLoginCredentials(signInOptions(step, 'signin'));
  try {
    return await provide();
  } catch (error) {
    const { message } = toFailure(error);
    throw noCredentials(/Failed to load token/.test(message) ? 'LoginTokenMissing' : 'LoginTokenExpired', {
      profile: step.name,
    });
  }
}
