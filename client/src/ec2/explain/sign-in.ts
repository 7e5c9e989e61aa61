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
