import { type Connection, type ConnectionSettings, describeConnection } from './connection';
import type { Ec2 } from './ec2';
import type { Target } from './profile';
import type { CredentialCache } from './sdk/credentials/credential-cache';
import { createSharedCredentials } from './shared-credentials';

/** Connections by target, kept while the AWS files and the environment stay as they are. */
export interface Connections {
  /** Rejects with an `AwsFailure` when the target's settings lead nowhere; signs in only when a call is made. */
  connect(target: Target): Promise<Ec2>;
  /**
   * The AWS files changed: what is opened from now on follows them. Calls under way end as they would. A role's session
   * whose profile is the same goes on, so that no code is asked for because of another profile.
   */
  forget(): void;
}

export interface ConnectOptions extends ConnectionSettings {
  /** Loads the bundle of the AWS SDK; a quarter of a second, so not before the first connection. */
  readonly loadSdk?: () => Promise<Sdk>;
}

/** What `dist/aws.js` exports. */
export interface Sdk {
  readonly createEc2: (connection: Connection, share: ShareCredentials) => Ec2;
}

/** Gives the sign-in of a connection's profile, made by `create` when there is none yet. */
export type ShareCredentials = (create: () => CredentialCache) => CredentialCache;

export function createConnections({ loadSdk = requireSdk, ...settings }: ConnectOptions): Connections {
  const connections = new Map<string, Promise<Ec2>>();
  const credentials = createSharedCredentials();

  const open = async (target: Target): Promise<Ec2> => {
    const connection = await describeConnection(target, settings);
    const { createEc2 } = await loadSdk();
    return createEc2(connection, create => credentials.of(connection, create));
  };

  return {
    connect(target) {
      const key = targetKey(target);
      const known = connections.get(key);
      if (known) return known;
      const opening = open(target);
      connections.set(key, opening);
      // A profile that was wrong is read again next time.
      opening.catch(() => {
        if (connections.get(key) === opening) connections.delete(key);
      });
      return opening;
    },
    forget() {
      connections.clear();
      credentials.doubt();
    },
  };
}

/** The same for targets that share credentials, region and endpoint. */
export function targetKey({ profile, region }: Target): string {
  return JSON.stringify([profile.kind, profile.name, region, profile.endpoint ?? '']);
}

async function requireSdk(): Promise<Sdk> {
  return require('./aws');
}
