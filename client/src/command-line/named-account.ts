import { t } from '@vscode/l10n';
import type { AwsFailure } from '../ec2/aws-failure';
import { Connections } from '../ec2/connect';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { explainFailure } from '../ec2/explain-failure';
import type { CallerIdentity } from '../ec2/model';
import type { Target } from '../ec2/profile';
import { readProfiles } from '../ec2/profiles';
import type { TargetRef } from '../ec2/target-ref';
import { plain } from '../foreign-text';
import { foreignEndpoint } from '../target/accounts';

/** The account that a person named on the command line: one profile and one region, as long as the process lives. */
export class NamedAccount {
  readonly target: Target;
  private readonly connections: Connections;
  private identity: CallerIdentity | undefined;

  constructor(target: Target, env: NodeJS.ProcessEnv) {
    this.target = target;
    // Nobody is here who could type an MFA code; the sentence of that failure says so.
    this.connections = new Connections({ env });
  }

  /** Rejects with an `AwsFailure` when the profile's settings lead nowhere. */
  open(): Promise<Ec2> {
    return this.connections.connect(this.target);
  }

  /** Rejects with an `AwsFailure` when nobody can sign in. */
  async refer(options?: CallOptions): Promise<TargetRef> {
    const { profile, region } = this.target;
    this.identity ??= await (await this.open()).callerIdentity(options);
    return {
      profile: profile.name,
      region,
      account: this.identity.account,
      endpoint: foreignEndpoint(profile),
    };
  }

  /** The sentence for a failure, safe to show. */
  explain(failure: AwsFailure): string {
    const { profile, region } = this.target;
    const { sentence } = explainFailure(failure, {
      doing: 'read',
      profile: profile.name,
      profileKind: profile.kind,
      region,
      account: this.identity?.account,
      arn: this.identity?.arn,
      endpoint: foreignEndpoint(profile),
    });
    return plain(sentence, 1000);
  }
}

/** Finds the profile and its region. Rejects with a sentence when one of them is missing. */
export async function namedAccount(
  named: { readonly profile: string; readonly region?: string },
  env: NodeJS.ProcessEnv,
): Promise<NamedAccount> {
  const { profiles } = await readProfiles(env);
  const profile = profiles.find(({ name }) => name === named.profile);
  if (profile === undefined) {
    throw new Error(t('The AWS profile {0} does not exist. Profiles: {1}', plain(named.profile), listOf(profiles)));
  }
  if (profile.problem !== undefined && named.region === undefined) throw new Error(plain(profile.problem, 1000));
  const region = named.region ?? profile.region;
  if (region === undefined) throw new Error(t('The profile {0} has no region. Add --region.', plain(profile.name)));
  return new NamedAccount({ profile, region }, env);
}

function listOf(profiles: readonly { readonly name: string }[]): string {
  return profiles.length === 0 ? t('none') : profiles.map(({ name }) => plain(name)).join(', ');
}
