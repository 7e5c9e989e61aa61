import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation, Offer } from './explanation';
import { foreignText, type Row } from './row';
import { awsCommand } from './sign-in';

const pickProfile: Offer = { kind: 'pick-profile' };
const openConfig: Offer = { kind: 'open-aws-config' };
const retry: Offer = { kind: 'retry' };

/** There are no credentials, so nothing has reached EC2: the cause, and the command or the place that mends it. */
export const credentialsRows: Readonly<Record<string, Row>> = {
  ProfileMissing: ({ details }) => ({
    sentence: t('The profile "{0}" is in none of the AWS config and credentials files.', named(details.profile)),
    offers: [pickProfile, openConfig],
  }),
  ProfileEmpty: ({ details }) => ({
    sentence: t('The profile "{0}" holds nothing to sign in with.', named(details.profile)),
    offers: configure(details.profile),
  }),
  ProfileIncomplete: ({ details }) => ({
    sentence: details.keys
      ? t('The profile "{0}" lacks: {1}.', named(details.profile), details.keys)
      : t(
          'The profile "{0}" is incomplete: a key without its secret, or a role without its source.',
          named(details.profile),
        ),
    offers: [openConfig, pickProfile],
  }),
  SourceProfileMissing: ({ details }) => ({
    sentence: t(
      'The profile "{0}" takes its credentials from "{1}", which is in none of the AWS files.',
      named(details.by),
      named(details.profile),
    ),
    offers: [openConfig, pickProfile],
  }),
  SourceProfileCycle: ({ details }) => ({
    sentence: t(
      'The source profiles of "{0}" lead back to themselves: {1}.',
      named(details.profile),
      named(details.chain),
    ),
    offers: [openConfig, pickProfile],
  }),
  CredentialSourceUnknown: ({ details }) => ({
    sentence: t(
      'The credential_source of "{0}" is "{1}"; AWS knows Environment, Ec2InstanceMetadata and EcsContainer.',
      named(details.profile),
      named(details.source),
    ),
    offers: [openConfig],
  }),
  CredentialsUnavailable: ({ details }) => ({
    sentence: t(
      'The profile "{0}" takes its credentials from {1}, which does not answer here.',
      named(details.profile),
      named(details.source),
    ),
    offers: [pickProfile, retry],
  }),
  EnvironmentKeysMissing: () => ({
    sentence: t('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set where the editor was started.'),
    offers: [pickProfile],
  }),
  SsoSessionMissing: ({ details }) => ({
    sentence: t(
      'The profile "{0}" names the sso-session "{1}", which has no section in the AWS config file.',
      named(details.profile),
      named(details.session),
    ),
    offers: command(`aws configure sso-session`, openConfig),
  }),
  SsoTokenMissing: ({ details }) => ({
    sentence: t('The profile "{0}" is not signed in to IAM Identity Center.', named(details.profile)),
    offers: signInWith('sso login', details.profile),
  }),
  SsoTokenExpired: ({ details }) => ({
    sentence: t('The IAM Identity Center session of the profile "{0}" has expired.', named(details.profile)),
    offers: signInWith('sso login', details.profile),
  }),
  SsoRefused: failure => ({
    sentence: t(
      'IAM Identity Center gave no credentials to the profile "{0}": {1}.',
      named(failure.details.profile),
      foreignText(failure),
    ),
    offers: signInWith('sso login', failure.details.profile),
  }),
  LoginTokenMissing: ({ details }) => ({
    sentence: t('The profile "{0}" is not signed in by aws login.', named(details.profile)),
    offers: signInWith('login', details.profile),
  }),
  LoginTokenExpired: ({ details }) => ({
    sentence: t('The aws login session of the profile "{0}" has ended.', named(details.profile)),
    offers: signInWith('login', details.profile),
  }),
  MfaRequired: ({ details }) => ({
    sentence: t('The profile "{0}" needs a code of the MFA device {1}.', named(details.profile), named(details.serial)),
    offers: [{ kind: 'enter-mfa' }],
  }),
  MfaCancelled: ({ details }) => ({
    sentence: t('No MFA code was given for the profile "{0}", so nothing was sent.', named(details.profile)),
    offers: [{ kind: 'enter-mfa' }],
  }),
  RoleRefused: explainRole,
  WebIdentityFileMissing: ({ details }) => ({
    sentence: t(
      'The web identity token of the profile "{0}" cannot be read: {1}',
      named(details.profile),
      named(details.file),
    ),
    offers: [retry, openConfig],
  }),
  ProcessFailed: ({ details }) => ({
    sentence: t(
      'The credential_process of the profile "{0}" ended with {1}. Run it in a terminal to see what it says.',
      named(details.profile),
      named(details.status),
    ),
    offers: [retry, openConfig],
  }),
  ProcessTimeout: ({ details }) => ({
    sentence: t(
      'The credential_process of the profile "{0}" did not end within {1} seconds and was stopped. It may be waiting for an answer: run it in a terminal.',
      named(details.profile),
      named(details.seconds),
    ),
    offers: [retry, openConfig],
  }),
  ProcessNotJson: ({ details }) => ({
    sentence: t('The credential_process of the profile "{0}" did not print JSON.', named(details.profile)),
    offers: [retry, openConfig],
  }),
  ProcessInvalid: ({ details }) => ({
    sentence: t(
      'The credential_process of the profile "{0}" printed JSON without Version 1, AccessKeyId and SecretAccessKey.',
      named(details.profile),
    ),
    offers: [retry, openConfig],
  }),
  ProcessExpired: ({ details }) => ({
    sentence: t('The credential_process of the profile "{0}" gave keys that have expired.', named(details.profile)),
    offers: [retry, openConfig],
  }),
  EndpointInvalid: ({ details }) => ({
    sentence: t(
      'The endpoint of the profile "{0}" is not an http or https address: {1}',
      named(details.profile),
      named(details.endpoint),
    ),
    offers: [openConfig],
  }),
  ServicesSectionMissing: ({ details }) => ({
    sentence: t(
      'The profile "{0}" names the section "services {1}", which is not in the AWS config file. Nothing was sent, as its endpoints are not known.',
      named(details.profile),
      named(details.section),
    ),
    offers: [openConfig],
  }),
  CaBundleUnreadable: ({ details }) => ({
    sentence: t('The certificates that AWS_CA_BUNDLE or ca_bundle names cannot be read: {0}', named(details.file)),
    offers: [openConfig],
  }),
  RegionInvalid: ({ details }) => ({
    sentence: t('"{0}" is not the name of an AWS region.', named(details.region)),
    offers: [{ kind: 'pick-region' }],
  }),
};

function explainRole(failure: AwsFailure): Explanation {
  const { profile, role, cause } = failure.details;
  if (/MultiFactorAuthentication|MFA/i.test(failure.message)) {
    return {
      sentence: t('AWS did not take the MFA code for the role {0}: {1}.', named(role), foreignText(failure)),
      offers: [{ kind: 'enter-mfa' }],
    };
  }
  if (cause === 'ExpiredToken' || cause === 'ExpiredTokenException') {
    return {
      sentence: t('The credentials that the role {0} is assumed with have expired.', named(role)),
      offers: [retry, pickProfile],
    };
  }
  return {
    sentence: t(
      'The profile "{0}" may not assume the role {1}: {2}.',
      named(profile),
      named(role),
      foreignText(failure),
    ),
    offers: [pickProfile, openConfig],
  };
}

/** A detail that a failure of this code always has. */
function named(detail: string | undefined): string {
  return detail ?? '?';
}

function signInWith(verb: string, profile: string | undefined): readonly Offer[] {
  return command(profile && awsCommand(verb, profile), pickProfile);
}

function configure(profile: string | undefined): readonly Offer[] {
  return command(profile && awsCommand('configure', profile), openConfig, pickProfile);
}

function command(text: string | undefined, ...rest: readonly Offer[]): readonly Offer[] {
  return text ? [{ kind: 'sign-in', command: text }, ...rest] : rest;
}
