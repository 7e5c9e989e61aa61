/**
 * The one error that leaves the EC2 room: what went wrong with a call, as data. `message` is AWS's own text where AWS
 * answered; it holds no credentials and no stack. What to say to a person is decided in `explain-failure.ts`.
 */
export class AwsFailure extends Error {
  override readonly name = 'AwsFailure';
  /** EC2's code, such as `InvalidAMIName.Duplicate`; the system's, such as `ENOTFOUND`; or one of `OwnCode`. */
  readonly code: string;
  /** Whether EC2 can have acted on the call. */
  readonly reach: Reach;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** AWS's id of the call, to give to AWS support. */
  readonly requestId?: string;
  /** What the sentence about it names: a profile, a file, a section. Never a secret. */
  readonly details: FailureDetails;

  constructor(failure: FailureData) {
    super(failure.message);
    this.code = failure.code;
    this.reach = failure.reach;
    this.status = failure.status;
    this.requestId = failure.requestId;
    this.details = failure.details ?? {};
  }

  /** The class exists once in each bundle; a failure thrown by one is caught as such by the other. */
  static override [Symbol.hasInstance](value: unknown): value is AwsFailure {
    return value instanceof Error && value.name === 'AwsFailure';
  }
}

/**
 * - `never-sent`: no byte of the request reached EC2 (no credentials, no such host, refused connection).
 * - `refused`: EC2 answered that it did not act.
 * - `throttled`: EC2 answered that it did not act, because of too many calls.
 * - `unknown`: a lost connection, a time-out, a 5xx or an answer that is not EC2's: it may have acted.
 */
export type Reach = 'never-sent' | 'refused' | 'throttled' | 'unknown';

export interface FailureData {
  readonly code: string;
  readonly message: string;
  readonly reach: Reach;
  readonly status?: number;
  readonly requestId?: string;
  readonly details?: FailureDetails;
}

export type FailureDetails = Readonly<Record<string, string>>;

/** Codes that are neither AWS's nor the system's. */
export type OwnCode =
  | CredentialsCode
  | EndpointCode
  | 'Aborted'
  /** The guard of the folder names another account than the one of the image. */
  | 'BlockedByGuard'
  | 'ConnectTimeout'
  /** A copy of an image failed; the message is EC2's reason. */
  | 'CopyFailed'
  | 'CopyGone'
  /** A period or time of deprecation that is none. */
  | 'DeprecationInvalid'
  | 'DryRunIgnored'
  /** Permissions are not asked for at an endpoint that may ignore DryRun. */
  | 'DryRunWithheld'
  /** The AWS files changed just before the request was sent, so that its account has to be checked again. */
  | 'ConnectionChanged'
  | 'InvalidAnswer'
  /** The SDK would have left something of the request out. */
  | 'MembersDropped'
  /** What must be on disk before a call could not be written. */
  | 'NotStored'
  | 'OtherAccount'
  /** Parameter Store answered, and the parameter does not have the value. */
  | 'ParameterNotAccepted'
  /** Nobody answered, and the parameter does not have the value. */
  | 'ParameterNotWritten'
  | 'ParameterNotString'
  /** Its value is neither the old nor the new one. */
  | 'ParameterChanged'
  /** The target cannot be opened; the message is a sentence. */
  | 'Unreachable'
  /** The last look before sending found that too much time had passed, or another window at work. */
  | 'Withdrawn';

/** Why there are no credentials. All of them are `never-sent`. */
export type CredentialsCode =
  | 'ProfileMissing'
  | 'ProfileEmpty'
  | 'ProfileIncomplete'
  | 'SourceProfileMissing'
  | 'SourceProfileCycle'
  | 'CredentialSourceUnknown'
  | 'EnvironmentKeysMissing'
  | 'SsoSessionMissing'
  | 'SsoTokenMissing'
  | 'SsoTokenExpired'
  | 'SsoRefused'
  | 'LoginTokenMissing'
  | 'LoginTokenExpired'
  | 'MfaRequired'
  | 'MfaCancelled'
  | 'RoleRefused'
  | 'WebIdentityFileMissing'
  | 'ProcessFailed'
  | 'ProcessTimeout'
  | 'ProcessNotJson'
  | 'ProcessInvalid'
  | 'ProcessExpired'
  | 'CredentialsUnavailable';

/** Why the profile's settings lead nowhere. All of them are `never-sent`. */
export type EndpointCode = 'EndpointInvalid' | 'ServicesSectionMissing' | 'CaBundleUnreadable' | 'RegionInvalid';
