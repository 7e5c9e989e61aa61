import type { CredentialsCode, EndpointCode, FailureData } from '../ec2/aws-failure';

/** True for failures that pass only when a person does something: signs in again, or mends the profile. */
export function needsPerson({ code }: FailureData): boolean {
  return code in OWN_CODES || AWS_CODES.has(code);
}

/** A record rather than a list, so that a new code cannot be forgotten here. */
const OWN_CODES: Readonly<Record<CredentialsCode | EndpointCode, true>> = {
  ProfileMissing: true,
  ProfileEmpty: true,
  ProfileIncomplete: true,
  SourceProfileMissing: true,
  SourceProfileCycle: true,
  CredentialSourceUnknown: true,
  EnvironmentKeysMissing: true,
  SsoSessionMissing: true,
  SsoTokenMissing: true,
  SsoTokenExpired: true,
  SsoRefused: true,
  LoginTokenMissing: true,
  LoginTokenExpired: true,
  MfaRequired: true,
  MfaCancelled: true,
  RoleRefused: true,
  WebIdentityFileMissing: true,
  ProcessFailed: true,
  ProcessTimeout: true,
  ProcessNotJson: true,
  ProcessInvalid: true,
  ProcessExpired: true,
  CredentialsUnavailable: true,
  EndpointInvalid: true,
  ServicesSectionMissing: true,
  CaBundleUnreadable: true,
  RegionInvalid: true,
};

const AWS_CODES: ReadonlySet<string> = new Set([
  'AuthFailure',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'TokenProviderError',
  'UnrecognizedClientException',
]);
