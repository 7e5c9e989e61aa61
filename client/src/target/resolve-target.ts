import type { Profile, Target } from '../ec2/profile';
import { profileOfEnvironment } from '../ec2/profiles';

/** What a person chose in the window, kept per workspace folder. */
export interface Selection {
  readonly profile?: string;
  readonly region?: string;
  readonly instanceId?: string;
  /** Its Name tag as it was then, for the time before the account is read. */
  readonly instanceName?: string;
}

/** Whether requests can be sent, and where to; otherwise the one thing that is missing. */
export type TargetState =
  | { readonly kind: 'untrusted' }
  /** No profile is configured anywhere: there is nothing to choose from but the sandbox. */
  | { readonly kind: 'no-credentials' }
  | { readonly kind: 'no-profile' }
  | { readonly kind: 'unknown-profile'; readonly name: string }
  | { readonly kind: 'no-region'; readonly profile: Profile }
  | { readonly kind: 'ready'; readonly target: Target; readonly instanceId?: string; readonly instanceName?: string };

export interface TargetInputs {
  readonly trusted: boolean;
  readonly selection: Selection;
  /** The folder's settings; empty texts where it names none. */
  readonly settings: { readonly profile: string; readonly region: string };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Those of the AWS files and the environment, the sandbox's last. */
  readonly profiles: readonly Profile[];
}

/**
 * What the person chose wins over the folder's settings, those over the environment (`AWS_PROFILE`, `AWS_REGION`), and
 * that over the profile named `default`. A region that was chosen belongs to the profile it was chosen for.
 */
export function resolveTarget(inputs: TargetInputs): TargetState {
  if (!inputs.trusted) return { kind: 'untrusted' };
  const { selection, settings, environment, profiles } = inputs;
  const name =
    selection.profile || settings.profile || profileOfEnvironment(environment) || profiles.find(isDefault)?.name;
  if (!name)
    return profiles.some(profile => profile.kind !== 'sandbox') ? { kind: 'no-profile' } : { kind: 'no-credentials' };
  const profile = profiles.find(candidate => candidate.name === name);
  if (profile === undefined) return { kind: 'unknown-profile', name };
  const region =
    selection.region || settings.region || profile.region || environment.AWS_REGION || environment.AWS_DEFAULT_REGION;
  if (!region) return { kind: 'no-region', profile };
  const { instanceId, instanceName } = selection;
  return { kind: 'ready', target: { profile, region }, instanceId, instanceName };
}

/** Keys in the environment sign what the AWS CLI would sign with them, so they stand in for a `default` profile. */
function isDefault(profile: Profile): boolean {
  return profile.kind === 'environment' || (profile.name === 'default' && profile.kind !== 'empty');
}
