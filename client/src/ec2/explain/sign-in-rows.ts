import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation } from './explanation';
import { type Explainer, foreignText, named } from './row';
import { openConfig, pickProfileOffer, retry, signInWith } from './sign-in';

/** Somebody has to sign in, or may not. */
export const signInRows: Readonly<Record<string, Explainer>> = {
  SsoSessionMissing: ({ details }) => ({
    sentence: t(
      'The section [sso-session {1}] of the profile "{0}" is missing from the AWS config file.',
      named(details.profile),
      named(details.session),
    ),
    offers: [{ kind: 'sign-in', arguments: ['configure', 'sso-session'] }, openConfig],
  }),
  SsoTokenMissing: ({ details }) => ({
    sentence: t('The profile "{0}" is not signed in to IAM Identity Center.', named(details.profile)),
    offers: signInWith(['sso', 'login'], details.profile),
  }),
  SsoTokenExpired: ({ details }) => ({
    sentence: t('The IAM Identity Center session of the profile "{0}" has expired.', named(details.profile)),
    offers: signInWith(['sso', 'login'], details.profile),
  }),
  SsoRefused: failure => ({
    sentence: t(
      'IAM Identity Center rejected the profile "{0}": {1}.',
      named(failure.details.profile),
      foreignText(failure),
    ),
    offers: signInWith(['sso', 'login'], failure.details.profile),
  }),
  LoginTokenMissing: ({ details }) => ({
    sentence: t('The profile "{0}" is not signed in with aws login.', named(details.profile)),
    offers: signInWith(['login'], details.profile),
  }),
  LoginTokenExpired: ({ details }) => ({
    sentence: t('The aws login session of the profile "{0}" has expired.', named(details.profile)),
    offers: signInWith(['login'], details.profile),
  }),
  MfaRequired: ({ details }) => ({
    sentence: t(
      'The profile "{0}" requires a code from the MFA device {1}.',
      named(details.profile),
      named(details.serial),
    ),
    offers: [{ kind: 'enter-mfa' }],
  }),
  MfaCancelled: ({ details }) => ({
    sentence: t('No MFA code was entered for the profile "{0}". The request was not sent.', named(details.profile)),
    offers: [{ kind: 'enter-mfa' }],
  }),
  RoleRefused: explainRole,
};

function explainRole(failure: AwsFailure): Explanation {
  const { profile, role = '', cause } = failure.details;
  if (/MultiFactorAuthentication|MFA/i.test(failure.message)) {
    return {
      sentence:
        role === ''
          ? t('AWS rejected the MFA code for the profile "{0}": {1}.', named(profile), foreignText(failure))
          : t('AWS rejected the MFA code for the role {0}: {1}.', role, foreignText(failure)),
      offers: [{ kind: 'enter-mfa' }],
    };
  }
  if (role === '') {
    return {
      sentence: t(
        'AWS did not return session credentials for the profile "{0}": {1}.',
        named(profile),
        foreignText(failure),
      ),
      offers: [openConfig, pickProfileOffer],
    };
  }
  if (cause === 'ExpiredToken' || cause === 'ExpiredTokenException') {
    return {
      sentence: t('The credentials for assuming the role {0} have expired.', role),
      offers: [retry, pickProfileOffer],
    };
  }
  return {
    sentence: t(
      'The profile "{0}" is not allowed to assume the role {1}: {2}.',
      named(profile),
      role,
      foreignText(failure),
    ),
    offers: [pickProfileOffer, openConfig],
  };
}

/** The codes that signing in mends: the first offer of each is to do so. */
export const signInCodes: ReadonlySet<string> = new Set([
  'SsoSessionMissing',
  'SsoTokenMissing',
  'SsoTokenExpired',
  'LoginTokenMissing',
  'LoginTokenExpired',
]);
