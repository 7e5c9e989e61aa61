import type { RefusalParts } from '../ec2/parse-refusal';

/** What EC2 answered to the request sent with DryRun. */
export type Permission =
  | { readonly kind: 'not-checked' }
  /** `DryRunOperation`. It says nothing of the request's values. */
  | { readonly kind: 'permitted'; readonly requestId?: string }
  | PermissionRefused
  /** EC2 refused for another reason than permission, or could not be asked. `sentence` says which. */
  | { readonly kind: 'undecided'; readonly code: string; readonly sentence: string; readonly requestId?: string };

export interface PermissionRefused extends RefusalParts {
  readonly kind: 'refused';
  readonly sentence: string;
  readonly requestId?: string;
}
