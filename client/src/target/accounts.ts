import type { Connections } from '../ec2/connect';
import type { Ec2 } from '../ec2/ec2';
import { isAwsEndpoint } from '../ec2/endpoint';
import type { CallerIdentity } from '../ec2/model';
import type { Target } from '../ec2/profile';
import type { TargetRef } from '../runs/target-ref';

/** Opens targets: fills in the sandbox's address of today, and knows whose account a profile signs in to. */
export class Accounts {
  private readonly connections: Connections;
  private readonly sandboxUrl: () => Promise<string>;
  private readonly identities = new Map<string, Promise<CallerIdentity>>();
  private readonly known = new Map<string, CallerIdentity>();

  constructor(connections: Connections, sandboxUrl: () => Promise<string>) {
    this.connections = connections;
    this.sandboxUrl = sandboxUrl;
  }

  /** Rejects with an `AwsFailure` when the profile leads nowhere, with a `Refusal` when the sandbox does not start. */
  async open(target: Target): Promise<Ec2> {
    return this.connections.connect(await this.complete(target));
  }

  /** The target with the address that its requests go to, if that is not AWS's own. */
  async complete(target: Target): Promise<Target> {
    if (target.profile.kind !== 'sandbox') return target;
    return { ...target, profile: { ...target.profile, endpoint: await this.sandboxUrl() } };
  }

  /** Whose account it is, by STS: asked once for each profile until the AWS files change. */
  identify(target: Target): Promise<CallerIdentity> {
    const key = keyOf(target);
    const asked = this.identities.get(key);
    if (asked) return asked;
    const asking = this.open(target).then(ec2 => ec2.callerIdentity());
    this.identities.set(key, asking);
    asking.then(
      identity => this.known.set(key, identity),
      () => this.identities.delete(key),
    );
    return asking;
  }

  /** What `identify` has found out so far; asks nobody. */
  identityOf(target: Target): CallerIdentity | undefined {
    return this.known.get(keyOf(target));
  }

  /** The target as plans and runs name it. The account is asked for; without permission or network it stays unknown. */
  async refer(target: Target): Promise<TargetRef> {
    const { profile, region } = await this.complete(target);
    const identity = await this.identify(target);
    const foreign = profile.endpoint !== undefined && !isAwsEndpoint(profile.endpoint);
    return {
      profile: profile.name,
      region,
      account: identity.account,
      endpoint: foreign ? profile.endpoint : undefined,
    };
  }

  /** The AWS files changed: the next call reads them and signs in afresh. */
  forget(): void {
    this.connections.forget();
    this.identities.clear();
    this.known.clear();
  }
}

function keyOf({ profile }: Target): string {
  return JSON.stringify([profile.kind, profile.name]);
}
