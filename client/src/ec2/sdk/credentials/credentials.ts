import { AwsFailure, type CredentialsCode, type FailureDetails } from '../../aws-failure';

/** Keys to sign with. Lives in memory only. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Missing: they hold until somebody changes them. */
  readonly expiration?: Date;
}

/** Why there are none. `message` is AWS's own text or empty: what is said is made from the code and the details. */
export function noCredentials(code: CredentialsCode, details: FailureDetails, message = ''): AwsFailure {
  return new AwsFailure({ code, message, reach: 'never-sent', details });
}
