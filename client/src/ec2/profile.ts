/** A named way to sign in to AWS, as the AWS config and credentials files or the environment have it. Holds no secret. */
export interface Profile {
  /** The name in the files; `sandbox`, `environment` and `instance-role` profiles have reserved names, see `kind`. */
  readonly name: string;
  readonly kind: ProfileKind;
  /** The region that the profile names, or else the environment. */
  readonly region?: string;
  /** The region that was meant where `region` is none of AWS's: `us-east-1` for `us-east-1a` or `US-EAST-1`. */
  readonly regionMeant?: string;
  /**
   * The EC2 endpoint that the environment or the profile's own settings name, `services` section included; never another
   * profile's. Missing: AWS's own. `isAwsEndpoint` tells whether it needs a warning.
   */
  readonly endpoint?: string;
  /** A sentence about what is wrong with its settings, where that shows without signing in. */
  readonly problem?: string;
}

export type ProfileKind =
  | 'static'
  | 'sso'
  | 'assume-role'
  | 'process'
  | 'web-identity'
  | 'login'
  | 'environment'
  /** The role of the EC2 instance that this runs on; asked for only once a person has chosen it. */
  | 'instance-role'
  | 'sandbox'
  /** The profile holds nothing to sign in with; choosing it ends in a sentence that says so. */
  | 'empty';

/** Where requests go and who signs them: everything that a set of calls needs to know. */
export interface Target {
  readonly profile: Profile;
  readonly region: string;
}
