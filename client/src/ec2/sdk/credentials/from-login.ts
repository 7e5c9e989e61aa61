import { fromLoginCredentials } from '@aws-sdk/credential-providers';
import { clientSettings, endpointOf, httpHandler } from '../client-settings';
import { toFailure } from '../to-failure';
import { type Credentials, noCredentials } from './credentials';
import type { Step } from './resolve-credentials';

/** The session of `aws login`, renewed by the SDK. */
export async function fromLogin({ connection, files, name }: Step): Promise<Credentials> {
  const provide = fromLoginCredentials({
    profile: name,
    configFilepath: files.paths.config,
    filepath: files.paths.credentials,
    ignoreCache: true,
    clientConfig: {
      ...clientSettings(connection),
      ...endpointOf(connection, 'signin'),
      requestHandler: httpHandler(connection, { keepAlive: false }),
    },
  });
  try {
    return await provide();
  } catch (error) {
    const { message } = toFailure(error);
    throw noCredentials(/Failed to load token/.test(message) ? 'LoginTokenMissing' : 'LoginTokenExpired', {
      profile: name,
    });
  }
}
