/** What EC2 answered to the request sent with DryRun. */
export type Permission =
  | { readonly kind: 'not-checked' }
  /** `DryRunOperation`. It says nothing of the request's values. */
  | { readonly kind: 'permitted'; readonly requestId?: string }
  | PermissionRefused
  /** EC2 refused for another reason than permission, or could not be asked. `sentence` says which. */
  | { readonly kind: 'undecided'; readonly code: string; readonly sentence: string; readonly requestId?: string };

export interface PermissionRefused {
  readonly kind: 'refused';
  /** Such as `ec2:CreateImage`; EC2 does not always say. */
  readonly action?: string;
  /** The ARN that the action was refused on. */
  readonly resource?: string;
  /** The ARN of who asked. */
  readonly principal?: string;
  /** True when a policy forbids it, false when none allows it. */
  readonly isExplicit?: boolean;
  /** EC2's encoded message, for `DecodeAuthorizationMessage`. Privileged once decoded: show it, never log it. */
  readonly encoded?: string;
  readonly sentence: string;
  readonly requestId?: string;
}
