/** A named way to sign in to AWS, as the AWS config and credentials files or the environment have it. Holds no secret. */
export interface Profile {
  /** The name in the files; `sandbox` and `environment` profiles have reserved names, see `kind`. */
  readonly name: string;
  readonly kind: ProfileKind;
  /** The region that the profile names, if any. */
  readonly region?: string;
  /** The profile's own EC2 endpoint, `services` section included; never another profile's. */
  readonly endpoint?: string;
}

export type ProfileKind =
  | 'static'
  | 'sso'
  | 'assume-role'
  | 'process'
  | 'web-identity'
  | 'login'
  | 'environment'
  | 'sandbox'
  /** The profile holds nothing to sign in with; choosing it ends in a sentence that says so. */
  | 'empty';

/** Where requests go and who signs them: everything that a set of calls needs to know. */
export interface Target {
  readonly profile: Profile;
  readonly region: string;
}
