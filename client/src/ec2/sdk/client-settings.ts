import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { EC2ClientConfig } from '@aws-sdk/client-ec2';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Connection, Timeouts } from '../connection';

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

/** A kept-alive connection may be dead without anybody knowing; a request that must not be sent twice gets a new one. */
export function httpHandler(connection: Connection, { keepAlive }: { keepAlive: boolean }): NodeHttpHandler {
  const { connection: connect, request } = connection.timeouts ?? TIMEOUTS;
  return new NodeHttpHandler({
    connectionTimeout: connect,
    requestTimeout: request,
    throwOnRequestTimeout: true,
    httpAgent: new HttpAgent({ keepAlive, maxSockets: MAX_SOCKETS }),
    httpsAgent: new HttpsAgent({ keepAlive, maxSockets: MAX_SOCKETS, ca: connection.trusted }),
  });
}

const TIMEOUTS: Timeouts = { connection: 6_000, request: 30_000 };
const MAX_SOCKETS = 8;
