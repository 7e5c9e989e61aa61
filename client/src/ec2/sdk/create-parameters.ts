import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AwsFailure } from '../aws-failure';
import type { ShareCredentials } from '../connect';
import type { Connection } from '../connection';
import type { Parameter, Parameters } from '../parameters';
import { createCall } from './calls/call';
import { clientSettings, endpointOf, httpHandler, singleRequestHandler } from './client-settings';
import { CredentialCache } from './credentials/credential-cache';
import { resolveCredentials } from './credentials/resolve-credentials';

/** Parameter Store over the AWS SDK, by the same sign-in as EC2 where `share` knows one. */
export function createParameters(connection: Connection, share: ShareCredentials = create => create()): Parameters {
  const credentials = share(() => new CredentialCache(waiting => resolveCredentials(connection, waiting)));
  const call = createCall(credentials);
  const shared = {
    ...clientSettings(connection),
    ...endpointOf(connection, 'ssm'),
    region: connection.target.region,
    credentials: credentials.provider,
  };
  const reader = new SSMClient({
    ...shared,
    maxAttempts: 3,
    requestHandler: httpHandler(connection, { keepAlive: true }),
  });
  return {
    get: async (name, options) => {
      try {
        const { Parameter: found } = await call(options, send =>
          reader.send(new GetParameterCommand({ Name: name }), send),
        );
        return { name, ...toParameter(found ?? {}) };
      } catch (error) {
        if (error instanceof AwsFailure && error.code === 'ParameterNotFound') return undefined;
        throw error;
      }
    },
    put: async ({ name, value, dataType, description, tier, overwrite }, options) => {
      const command = new PutParameterCommand({
        Name: name,
        Value: value,
        // The type of one that is there stays, and its data type must not be asked to change.
        Type: overwrite ? undefined : 'String',
        DataType: dataType,
        Description: description,
        Tier: toTier(tier),
        Overwrite: overwrite,
      });
      // Each writing makes a version, so that nothing may send it a second time.
      const requestHandler = singleRequestHandler(connection);
      const { systemClockOffset } = reader.config;
      const writer = new SSMClient({ ...shared, maxAttempts: 1, requestHandler, systemClockOffset });
      try {
        const { Version } = await call(options, async send => {
          await options?.beforeSending?.();
          return writer.send(command, send);
        });
        return { version: Version ?? 0 };
      } finally {
        writer.destroy();
      }
    },
  };
}

interface Found {
  readonly Type?: string;
  readonly DataType?: string;
  readonly Value?: string;
  readonly Version?: number;
}

function toParameter({ Type = '', DataType = 'text', Value = '', Version = 0 }: Found): Omit<Parameter, 'name'> {
  return { type: Type, dataType: DataType, value: Value, version: Version };
}

const tiers = ['Standard', 'Advanced', 'Intelligent-Tiering'] as const;

function toTier(tier: string | undefined): (typeof tiers)[number] | undefined {
  return tiers.find(known => known === tier);
}
