import type { CreateImageRequest } from '../ec2';
import type { ProfileKind } from '../profile';

/** What is said about a failure, and what can be done about it, most useful first. */
export interface Explanation {
  /** Complete sentences; AWS's request id at the end where there is one. Foreign text in it is not escaped. */
  readonly sentence: string;
  readonly offers: readonly Offer[];
}

/** One thing to do next, as data: how it is worded and run is the view's affair. */
export type Offer =
  | { readonly kind: 'retry'; readonly afterSeconds?: number }
  /** The arguments of the AWS CLI with which it signs the profile in. */
  | { readonly kind: 'sign-in'; readonly arguments: readonly string[] }
  | { readonly kind: 'enter-mfa' }
  | { readonly kind: 'pick-profile' }
  | { readonly kind: 'pick-region' }
  /** The region that was meant. */
  | { readonly kind: 'use-region'; readonly region: string }
  | { readonly kind: 'pick-instance' }
  /** A member of the request, as a JSON pointer. */
  | { readonly kind: 'show-place'; readonly pointer: string }
  /** EC2's encoded message, for `Ec2.decodeAuthorizationMessage`. */
  | { readonly kind: 'decode'; readonly encoded: string }
  /** An IAM policy to copy, as JSON. */
  | { readonly kind: 'copy-policy'; readonly policy: string }
  | { readonly kind: 'open-console'; readonly url: string }
  | { readonly kind: 'service-quotas'; readonly url: string }
  /** Look for an image of this name, instance and time before anything is sent again. */
  | { readonly kind: 'reconcile' }
  | { readonly kind: 'show-image'; readonly imageId: string }
  | { readonly kind: 'show-runs' }
  | { readonly kind: 'open-aws-config' };

/** What is known about the call that failed. */
export interface FailureContext {
  readonly doing: 'create' | 'check' | 'read' | 'watch' | 'deregister' | 'step';
  readonly profile: string;
  readonly profileKind?: ProfileKind;
  readonly region: string;
  readonly account?: string;
  /** Who asked, as STS says. */
  readonly arn?: string;
  /** Where the requests go, when that is not AWS. */
  readonly endpoint?: string;
  readonly request?: CreateImageRequest;
  readonly instanceId?: string;
  /** As read last. */
  readonly instanceState?: string;
}
