import { EC2Client } from '@aws-sdk/client-ec2';
import { STSClient } from '@aws-sdk/client-sts';
import type { Connection } from '../connection';
import { clientSettings, endpointOf, httpHandler } from './client-settings';
import type { CredentialCache } from './credentials/credential-cache';

/** Reading calls are retried; `sender` sends once, so that a lost reply is not turned into a second image. */
export interface Clients {
  readonly reader: EC2Client;
  readonly sender: EC2Client;
  readonly sts: STSClient;
}

/** Nothing in these clients is left to the SDK's own look-up of files and variables, which may take another profile's. */
export function createClients(connection: Connection, credentials: CredentialCache): Clients {
  const shared = { ...clientSettings(connection), region: connection.target.region, credentials: credentials.provider };
  const ec2 = { ...shared, ...endpointOf(connection, 'ec2') };
  return {
    reader: new EC2Client({ ...ec2, maxAttempts: 3, requestHandler: httpHandler(connection, { keepAlive: true }) }),
    sender: new EC2Client({
      ...ec2,
      maxAttempts: 1,
      requestHandler: httpHandler(connection, { keepAlive: false, patience: sendTimeout }),
    }),
    sts: new STSClient({
      ...shared,
      ...endpointOf(connection, 'sts'),
      maxAttempts: 3,
      requestHandler: httpHandler(connection, { keepAlive: false }),
    }),
  };
}

/** Milliseconds. Giving up on CreateImage makes its outcome unknown, so that takes longer than with a question. */
const sendTimeout = 90_000;
