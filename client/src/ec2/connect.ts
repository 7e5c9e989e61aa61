import type { AutoScaling } from './auto-scaling';
import { type Connection, type ConnectionSettings, describeConnection } from './connection';
import type { Ec2 } from './ec2';
import type { Parameters } from './parameters';
import type { Target } from './profile';
import type { CredentialCache } from './sdk/credentials/credential-cache';
import { SharedCredentials } from './shared-credentials';

export interface ConnectOptions extends ConnectionSettings {
  /** Loads the bundle of the AWS SDK; a quarter of a second, so not before the first connection. */
  readonly loadSdk?: () => Promise<Sdk>;
}

/** What `dist/aws.js` exports. */
export interface Sdk {
  readonly createEc2: (connection: Connection, share: ShareCredentials) => Ec2;
  readonly createParameters: (connection: Connection, share: ShareCredentials) => Parameters;
  readonly createAutoScaling: (connection: Connection, share: ShareCredentials) => AutoScaling;
}

/** Gives the sign-in of a connection's profile, made by `create` when there is none yet. */
export type ShareCredentials = (create: () => CredentialCache) => CredentialCache;

/** Connections by target, kept while the AWS files and the environment stay as they are. */
export class Connections {
  private readonly settings: ConnectionSettings;
  private readonly loadSdk: () => Promise<Sdk>;
  private readonly open = new Map<string, Promise<Ec2>>();
  private readonly openParameters = new Map<string, Promise<Parameters>>();
  private readonly openAutoScaling = new Map<string, Promise<AutoScaling>>();
  private readonly credentials = new SharedCredentials();

  constructor({ loadSdk = requireSdk, ...settings }: ConnectOptions) {
    this.loadSdk = loadSdk;
    this.settings = settings;
  }

  /** Rejects with an `AwsFailure` when the target's settings lead nowhere; signs in only when a call is made. */
  connect(target: Target): Promise<Ec2> {
    return kept(this.open, target, async () => {
      const connection = await describeConnection(target, this.settings);
      const { createEc2 } = await this.loadSdk();
      return createEc2(connection, create => this.credentials.of(connection, create));
    });
  }

  /** The same for Parameter Store, by the same sign-in. */
  parameters(target: Target): Promise<Parameters> {
    return kept(this.openParameters, target, async () => {
      const connection = await describeConnection(target, this.settings);
      const { createParameters } = await this.loadSdk();
      return createParameters(connection, create => this.credentials.of(connection, create));
    });
  }

  /** The same for EC2 Auto Scaling. */
  autoScaling(target: Target): Promise<AutoScaling> {
    return kept(this.openAutoScaling, target, async () => {
      const connection = await describeConnection(target, this.settings);
      const { createAutoScaling } = await this.loadSdk();
      return createAutoScaling(connection, create => this.credentials.of(connection, create));
    });
  }

  /**
   * The AWS files changed: connections opened from now on follow them. Calls under way end as they would. A role's session
   * whose profile is the same goes on, so that no code is asked for because of another profile.
   */
  forget(): void {
    this.open.clear();
    this.openParameters.clear();
    this.openAutoScaling.clear();
    this.credentials.dropCheap();
  }
}

function kept<Port>(open: Map<string, Promise<Port>>, target: Target, create: () => Promise<Port>): Promise<Port> {
  const key = connectionKey(target);
  const known = open.get(key);
  if (known !== undefined) return known;
  const opening = create();
  open.set(key, opening);
  // A profile that was wrong is read again next time.
  opening.catch(() => {
    if (open.get(key) === opening) open.delete(key);
  });
  return opening;
}

/** The same for targets that share credentials, region and endpoint. */
export function connectionKey({ profile, region }: Target): string {
  return JSON.stringify([profile.kind, profile.name, region, profile.endpoint ?? '']);
}

async function requireSdk(): Promise<Sdk> {
  return require('./aws');
}
