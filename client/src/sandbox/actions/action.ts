import type { Fault } from '../control/faults';
import type { Result } from '../protocol/envelopes';
import type { QueryForm } from '../protocol/query-form';
import type { Service } from '../protocol/services';
import type { Place } from '../world/place';
import type { Principal } from '../world/principals';
import type { World } from '../world/world';

/** One action of a service. What it does not take is rejected before it runs. */
export interface Action {
  readonly name: string;
  readonly service: Service;
  /**
   * Reads leave the world as it is; those of EC2 are authorized, and end a dry run, before they run. Changes, and the actions of other
   * services, do that themselves, in the order of their own checks.
   */
  readonly kind: 'read' | 'change';
  /** What the sandbox models. For EC2 the rest of what is documented is known from schemas/ec2-actions.json. */
  readonly parameters: readonly string[];
  /** Of other services than EC2: what the real service takes and the sandbox does not model. */
  readonly notModelled?: readonly string[];
  /** Of EC2: what the documentation has and the service rejects all the same. */
  readonly rejected?: readonly string[];
  /** Gives the members of the answer; throws an AwsError. */
  run(call: Call): Result;
}

/** One call that has passed the signature, the throttle and the check of its parameters' names. */
export interface Call {
  readonly action: string;
  readonly form: QueryForm;
  /** The parameters by their whole names. */
  readonly values: ReadonlyMap<string, string>;
  readonly caller: Principal;
  readonly region: string;
  readonly place: Place;
  readonly world: World;
  /** The sandbox's time, epoch milliseconds; one for the whole call. */
  readonly now: number;
  /** What is to go wrong with this call; only some actions look at it. */
  readonly fault: Fault | undefined;
}
