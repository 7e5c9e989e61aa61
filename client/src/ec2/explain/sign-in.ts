import type { FailureContext, Offer } from './explanation';

/** The command that signs the profile in again, where one does; a name that a shell would take apart gets none. */
export function signIn({ profile, profileKind }: FailureContext): readonly Offer[] {
  const verb = profileKind === 'sso' ? 'sso login' : profileKind === 'login' ? 'login' : undefined;
  const command = verb && awsCommand(verb, profile);
  return command ? [{ kind: 'sign-in', command }] : [];
}

export function awsCommand(verb: string, profile: string): string | undefined {
  if (/["'`$\\\r\n!%]/.test(profile)) return undefined;
  return `aws ${verb} --profile ${/^[\w@+.:/-]+$/.test(profile) ? profile : `"${profile}"`}`;
}

/** Offers that several rows make. */
export const pickProfile: Offer = { kind: 'pick-profile' };
export const openConfig: Offer = { kind: 'open-aws-config' };
export const retry: Offer = { kind: 'retry' };

/** Signing in by this command, or with another profile. */
export function signInWith(verb: string, profile: string | undefined): readonly Offer[] {
  return offerCommand(profile && awsCommand(verb, profile), pickProfile);
}

/** Giving the profile something to sign in with. */
export function configure(profile: string | undefined): readonly Offer[] {
  return offerCommand(profile && awsCommand('configure', profile), openConfig, pickProfile);
}

/** The command first, where there is one. */
export function offerCommand(text: string | undefined, ...rest: readonly Offer[]): readonly Offer[] {
  return text ? [{ kind: 'sign-in', command: text }, ...rest] : rest;
}
