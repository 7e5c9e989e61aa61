import { EC2Client } from '@aws-sdk/client-ec2';
import { STSClient } from '@aws-sdk/client-sts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../client/src/sandbox/start-sandbox';

/** A sandbox that is started anew for each test of the suite, its clock standing still, and clients of the AWS SDK for it. */
export interface SandboxUnderTest {
  readonly sandbox: Sandbox;
  ec2(region?: string, credentials?: Credentials, maxAttempts?: number): EC2Client;
  sts(credentials?: Credentials): STSClient;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export const sandboxKeys: Credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };

/** Registers the hooks; what it returns can be used inside tests only. */
export function useSandbox(options: SandboxOptions = {}): SandboxUnderTest {
  let sandbox: Sandbox;
  let clients: { destroy(): void }[] = [];
  beforeEach(async () => {
    sandbox = await startSandbox({ speed: 0, ...options });
  });
  afterEach(async () => {
    for (const client of clients) client.destroy();
    clients = [];
    await sandbox.close();
  });
  const keep = <T extends { destroy(): void }>(client: T) => {
    clients.push(client);
    return client;
  };
  return {
    get sandbox() {
      return sandbox;
    },
    ec2: (region = 'us-east-1', credentials = sandboxKeys, maxAttempts = 1) =>
      keep(new EC2Client({ endpoint: sandbox.url, region, credentials, maxAttempts })),
    sts: (credentials = sandboxKeys) =>
      keep(new STSClient({ endpoint: sandbox.url, region: 'us-east-1', credentials, maxAttempts: 1 })),
  };
}
