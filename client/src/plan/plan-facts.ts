import type { CreateImageRequest } from '../ec2/ec2';
import type { Image, Instance, Snapshot, Volume } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';
import type { Permission } from './permission';

/** The request as the language server reads it; `ReadRequestResult` of a request fits. */
export interface RequestToPlan {
  readonly request: CreateImageRequest;
  readonly errors?: readonly { readonly message: string }[];
  readonly warnings?: readonly { readonly message: string }[];
  /** Names of variables without a value. */
  readonly unresolved?: readonly string[];
}

/** What is known of the account. Everywhere: missing is not known, null is known not to exist. */
export interface PlanFacts {
  readonly target: TargetRef;
  readonly instance?: Instance | null;
  /** By id. */
  readonly volumes?: Readonly<Record<string, Volume>>;
  /** Snapshots of each volume that were there before, by volume id. */
  readonly earlierSnapshots?: Readonly<Record<string, readonly Snapshot[]>>;
  /** The own image that has the request's name. */
  readonly imageOfName?: Image | null;
  /** Snapshots that the request names, by id. */
  readonly namedSnapshots?: Readonly<Record<string, Snapshot | null>>;
  readonly permission?: Permission;
  readonly unread?: readonly string[];
  /** Epoch milliseconds, to tell how long ago a snapshot began. */
  readonly now: number;
}

/** Something that EC2 would refuse (`stops`) or that a person would regret (`warns`). */
export interface PlanProblem {
  readonly level: 'stops' | 'warns';
  /** A sentence without Markdown. */
  readonly message: string;
  /** JSON pointer of the place in the request. */
  readonly pointer?: string;
}
