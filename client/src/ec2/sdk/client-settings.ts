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
  /** A kept-alive connection may be dead without anybody knowing. */
  readonly keepAlive: boolean;
}

/** Settings of the SDK's own request handler, for requests that may be sent again. */
export function httpHandler(connection: Connection, travel: Travel) {
  return { ...timeouts(connection, requestTimeout), ...agents(connection, travel) };
}

/** The same for a single request. */
export function singleRequestHandler(connection: Connection) {
  return { ...timeouts(connection, sendTimeout), ...agents(connection, { keepAlive: false }) };
}

/**
 * Proxies are left to VS Code: following `http.proxySupport`, it puts its own agent in the place of these, which goes by
 * `http.proxy`, `http.noProxy`, HTTPS_PROXY and NO_PROXY, and trusts the certificates that these trust.
 */
function agents({ trusted }: Connection, { keepAlive }: Travel) {
  return {
    httpAgent: new HttpAgent({ keepAlive, maxSockets }),
    httpsAgent: new HttpsAgent({ keepAlive, maxSockets, ca: trusted }),
  } satisfies EC2ClientConfig['requestHandler'];
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
