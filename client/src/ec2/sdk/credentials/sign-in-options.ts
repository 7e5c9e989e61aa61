import type { Connection } from '../../connection';
import { clientSettings, endpointOf, httpHandler } from '../client-settings';
import type { Step } from './step';

/**
 * What the SDK's providers of sign-in sessions (`fromSSO`, `fromLoginCredentials`) are told: which files, and how to reach
 * the service. No region: the SDK would take it for the one of the session.
 */
export function signInOptions({ connection, files, name }: Step, service: keyof Connection['endpoints']) {
  return {
    profile: name,
    configFilepath: files.paths.config,
    filepath: files.paths.credentials,
    ignoreCache: true,
    clientConfig: {
      ...clientSettings(connection),
      ...endpointOf(connection, service),
      requestHandler: httpHandler(connection, { keepAlive: false }),
    },
  };
}
