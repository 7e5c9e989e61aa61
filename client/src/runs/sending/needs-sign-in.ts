import type { CredentialsCode, EndpointCode, FailureData } from '../../ec2/aws-failure';

/** Returns true for failures that last until a person signs in again or corrects the profile. */
export function needsSignIn({ code }: FailureData): boolean {
  return code in ownCodes || awsCodes.has(code);
}

/** A record rather than a list, so that a new code cannot be forgotten here. */
const ownCodes: Readonly<Record<CredentialsCode | EndpointCode, true>> = {
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

const awsCodes: ReadonlySet<string> = new Set([
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
