import { t } from '@vscode/l10n';
import type { AutoScaling } from '../ec2/auto-scaling';
import { AwsFailure } from '../ec2/aws-failure';
import type { Connections } from '../ec2/connect';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { isAwsEndpoint } from '../ec2/endpoint';
import type { CallerIdentity } from '../ec2/model';
import type { Parameters } from '../ec2/parameters';
import type { Profile, Target } from '../ec2/profile';
import type { TargetRef } from '../ec2/target-ref';
import type { FactsCache } from '../facts/facts-cache';

export interface AccountsOptions {
  readonly connections: Connections;
  readonly isTrusted: () => boolean;
  /** The address of this window's sandbox, which is started when it does not run. */
  readonly sandboxUrl: () => Promise<string>;
  readonly profiles: () => readonly Profile[];
  readonly facts: () => FactsCache;
  /** What the person calls an account, if anything. */
  readonly accountName: (account: string) => string | undefined;
}

/** Opens targets: fills in the sandbox's address of today, and knows whose account a profile signs in to. */
export class Accounts {
  private readonly options: AccountsOptions;

  constructor(options: AccountsOptions) {
    this.options = options;
  }

  /**
   * The only way to AWS. Rejects with an `AwsFailure` when the workspace is not trusted, the profile leads nowhere or the
   * sandbox does not start.
   */
  async open(target: Target): Promise<Ec2> {
    if (!this.options.isTrusted()) throw notTrusted();
    return this.options.connections.connect(await this.complete(target));
  }

  /** Opens what a run or a plan named, by the profile as it is today. A profile that is gone fails like one without keys. */
  openRef({ profile: name, region }: TargetRef): Promise<Ec2> {
    return this.open({ profile: this.profileOf(name), region });
  }

  /** The same for Parameter Store. */
  async openParameters({ profile: name, region }: TargetRef): Promise<Parameters> {
    if (!this.options.isTrusted()) throw notTrusted();
    return this.options.connections.parameters(await this.complete({ profile: this.profileOf(name), region }));
  }

  /** The same for EC2 Auto Scaling. */
  async openAutoScaling({ profile: name, region }: TargetRef): Promise<AutoScaling> {
    if (!this.options.isTrusted()) throw notTrusted();
    return this.options.connections.autoScaling(await this.complete({ profile: this.profileOf(name), region }));
  }

  /** What STS has said so far; asks nobody. */
  identityOf(target: Target): CallerIdentity | undefined {
    return this.options.facts().of(target).identity.value;
  }

  /** The target as plans and runs name it. Rejects with an `AwsFailure` when nobody can sign in. */
  async refer(target: Target, options?: CallOptions): Promise<TargetRef> {
    const { profile, region } = await this.complete(target);
    const { account } = await this.options.facts().of(target).identity.read(options);
    const accountName = this.options.accountName(account);
    return { profile: profile.name, region, account, accountName, endpoint: foreignEndpoint(profile) };
  }

  private async complete(target: Target): Promise<Target> {
    if (target.profile.kind !== 'sandbox') return target;
    return { ...target, profile: { ...target.profile, endpoint: await this.options.sandboxUrl() } };
  }

  private profileOf(name: string): Profile {
    return this.options.profiles().find(profile => profile.name === name) ?? { name, kind: 'empty' };
  }
}

function notTrusted(): AwsFailure {
  const message = t('this workspace is not trusted');
  return new AwsFailure({ code: 'WorkspaceNotTrusted', reach: 'never-sent', message });
}

/** Whether a profile's requests go to the sandbox or an emulator. */
export function isNotAws(profile: Profile): boolean {
  return profile.kind === 'sandbox' || foreignEndpoint(profile) !== undefined;
}

/** Where a profile's requests go, if that is not AWS. */
export function foreignEndpoint({ endpoint }: Profile): string | undefined {
  return endpoint !== undefined && !isAwsEndpoint(endpoint) ? endpoint : undefined;
}
