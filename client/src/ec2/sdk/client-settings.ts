import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { EC2ClientConfig } from '@aws-sdk/client-ec2';
import type { Connection } from '../connection';
import type { FirstByte } from './first-byte';

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
  /** A kept-alive connection may be dead without anybody knowing. */
  readonly keepAlive: boolean;
}

/** Settings of the SDK's own request handler, for requests that may be sent again. */
export function httpHandler(connection: Connection, { keepAlive }: Travel) {
  return {
    ...timeouts(connection, requestTimeout),
    httpAgent: new HttpAgent({ keepAlive, maxSockets: maxSockets }),
    httpsAgent: new HttpsAgent({ keepAlive, maxSockets: maxSockets, ca: connection.trusted }),
  } satisfies EC2ClientConfig['requestHandler'];
}

/** The same for a single request, of which must be known whether it may have left. */
export function singleRequestHandler(connection: Connection, { httpAgent, httpsAgent }: FirstByte) {
  return { ...timeouts(connection, sendTimeout), httpAgent, httpsAgent } satisfies EC2ClientConfig['requestHandler'];
}

/** `patience`: milliseconds to an answer, unless the connection has its own. */
function timeouts(connection: Connection, patience: number) {
  const { connection: connect, request } = connection.timeouts ?? { connection: connectTimeout, request: patience };
  return { connectionTimeout: connect, requestTimeout: request, throwOnRequestTimeout: true };
}

/** Milliseconds. */
const connectTimeout = 6_000;
const requestTimeout = 30_000;
/** Giving up on CreateImage makes its outcome unknown, so that takes longer than with a question. */
const sendTimeout = 90_000;
const maxSockets = 8;
