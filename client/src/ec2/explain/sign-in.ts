import type { FailureContext, Offer } from './explanation';

/** The command of the AWS CLI that signs the profile in again, where there is one. */
export function signInOffers({ profile, profileKind }: FailureContext): readonly Offer[] {
  if (profileKind === 'sso') return awsCommand(['sso', 'login'], profile);
  return profileKind === 'login' ? awsCommand(['login'], profile) : [];
}

/** Offers that several rows make. */
export const pickProfileOffer: Offer = { kind: 'pick-profile' };
export const openConfig: Offer = { kind: 'open-aws-config' };
export const retry: Offer = { kind: 'retry' };

/** Signing in by this command, or with another profile. */
export function signInWith(verb: readonly string[], profile: string | undefined): readonly Offer[] {
  return [...awsCommand(verb, profile), pickProfileOffer];
}

/** Adding credentials to the profile. */
export function configure(profile: string | undefined): readonly Offer[] {
  return [...awsCommand(['configure'], profile), openConfig, pickProfileOffer];
}

/**
 * No shell reads the arguments, so a name may hold nearly anything: one that begins with a dash is kept from being read as
 * an option, and one with a variable of VS Code's tasks, which would be replaced, gets no command.
 */
function awsCommand(verb: readonly string[], profile: string | undefined): readonly Offer[] {
  if (profile === undefined || profile.includes('${')) return [];
  const option = profile.startsWith('-') ? [`--profile=${profile}`] : ['--profile', profile];
  return [{ kind: 'sign-in', arguments: [...verb, ...option] }];
}
