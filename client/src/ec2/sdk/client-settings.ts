import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { EC2ClientConfig } from '@aws-sdk/client-ec2';
import type { Connection } from '../connection';

/** What the clients of every AWS service are told alike. */
export function clientSettings(connection: Connection) {
  return {
    useFipsEndpoint: connection.fips,
    useDualstackEndpoint: connection.dualStack,
    retryMode: 'standard',
    defaultsMode: 'standard',
    userAgentAppId: 'ami-authoring',
    authSchemePreference: [],
  } satisfies EC2ClientConfig;
}

/** The configured endpoint, or else AWS's own by the SDK's rules, with the SDK's look-up in other profiles shut off. */
export function endpointOf(connection: Connection, service: keyof Connection['endpoints']) {
  const endpoint = connection.endpoints[service];
  return endpoint ? { endpoint } : { ignoreConfiguredEndpointUrls: true };
}

/** How a client's requests travel. */
export interface Travel {
  /** A kept-alive connection may be dead without anybody knowing; a request that must not be sent twice gets a new one. */
  readonly keepAlive: boolean;
  /** Milliseconds to an answer, unless the connection has its own. */
  readonly patience?: number;
}

/** Settings of the SDK's own request handler. */
export function httpHandler(connection: Connection, { keepAlive, patience = requestTimeout }: Travel) {
  const { connection: connect, request } = connection.timeouts ?? { connection: connectTimeout, request: patience };
  return {
    connectionTimeout: connect,
    requestTimeout: request,
    throwOnRequestTimeout: true,
    httpAgent: new HttpAgent({ keepAlive, maxSockets: maxSockets }),
    httpsAgent: new HttpsAgent({ keepAlive, maxSockets: maxSockets, ca: connection.trusted }),
  } satisfies EC2ClientConfig['requestHandler'];
}

/** Milliseconds. */
const connectTimeout = 6_000;
const requestTimeout = 30_000;
const maxSockets = 8;
