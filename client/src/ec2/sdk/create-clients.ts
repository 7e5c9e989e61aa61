import { EC2Client } from '@aws-sdk/client-ec2';
import { STSClient } from '@aws-sdk/client-sts';
import type { Connection } from '../connection';
import { clientSettings, endpointOf, httpHandler, singleRequestHandler } from './client-settings';
import type { CredentialCache } from './credentials/credential-cache';
import { FirstByte } from './first-byte';

/** Reading calls are retried. A request that creates something is sent once, so that a lost reply does not make a second image. */
export interface Clients {
  readonly reader: EC2Client;
  readonly sts: STSClient;
  /** Makes a client for a single request. */
  createSender(): Sender;
}

export interface Sender {
  readonly client: EC2Client;
  readonly firstByte: FirstByte;
  /** Lets the other clients know how far this computer's clock is off, as far as the answer said so. */
  keepClock(): void;
}

/** Nothing in these clients is left to the SDK's own look-up of files and variables, which may take another profile's. */
export function createClients(connection: Connection, credentials: CredentialCache): Clients {
  const shared = { ...clientSettings(connection), region: connection.target.region, credentials: credentials.provider };
  const ec2 = { ...shared, ...endpointOf(connection, 'ec2') };
  const reader = new EC2Client({
    ...ec2,
    maxAttempts: 3,
    requestHandler: httpHandler(connection, { keepAlive: true }),
  });
  return {
    reader,
    sts: new STSClient({
      ...shared,
      ...endpointOf(connection, 'sts'),
      maxAttempts: 3,
      requestHandler: httpHandler(connection, { keepAlive: false }),
    }),
    createSender: () => {
      const requestHandler = singleRequestHandler(connection);
      // What is known of this computer's clock, by whichever call it was learned.
      const { systemClockOffset } = reader.config;
      const client = new EC2Client({ ...ec2, maxAttempts: 1, requestHandler, systemClockOffset });
      const keepClock = () => {
        reader.config.systemClockOffset = client.config.systemClockOffset;
      };
      return { client, firstByte: new FirstByte(), keepClock };
    },
  };
}
