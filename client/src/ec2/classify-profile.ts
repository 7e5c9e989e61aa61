import type { AwsFiles, Section } from './aws-files';
import type { ProfileKind } from './profile';

/**
 * What a profile of the files signs in with, in the order in which botocore decides it, so that it is who the AWS CLI says it is. 'empty' too
 * where botocore refuses the profile: `missingPart` says why.
 */
export function classifyProfile(files: AwsFiles, name: string): ProfileKind {
  const section = files.profiles.get(name);
  if (section === undefined) return 'empty';
  if (section.role_arn && !section.web_identity_token_file) return hasOneSource(section) ? 'assume-role' : 'empty';
  return classifySource(files, name);
}

/** The same for the source of a role that has keys: those are meant, whatever role it has itself. */
export function classifySource(files: AwsFiles, name: string): ProfileKind {
  const section = files.profiles.get(name) ?? {};
  if (section.web_identity_token_file) return section.role_arn ? 'web-identity' : 'empty';
  if (section.sso_account_id || section.sso_role_name) return 'sso';
  const keys = files.keys.get(name);
  const kindOfKeys = keys?.section.aws_secret_access_key ? 'static' : 'empty';
  if (keys?.inCredentialsFile === true) return kindOfKeys;
  if (section.login_session) return 'login';
  if (section.credential_process) return 'process';
  if (keys?.section.aws_access_key_id) return kindOfKeys;
  // Not enough for the AWS CLI; the sentence names what is missing.
  return section.sso_session || section.sso_start_url || section.sso_region ? 'sso' : 'empty';
}

/** What a profile lacks, by its keys, or has too much of. Undefined: it begins to sign in with nothing. */
export function missingPart({ profiles }: AwsFiles, name: string): Readonly<Record<string, string>> | undefined {
  const section = profiles.get(name) ?? {};
  if (section.web_identity_token_file) return section.role_arn ? undefined : { keys: 'role_arn' };
  if (section.role_arn && section.source_profile && section.credential_source) {
    return { conflict: 'source' };
  }
  return section.aws_access_key_id || section.aws_secret_access_key || section.role_arn ? {} : undefined;
}

function hasOneSource({ source_profile, credential_source }: Section): boolean {
  return Boolean(source_profile) !== Boolean(credential_source);
}
