import type { Fault } from '../control/faults';
import type { Service } from '../protocol/envelopes';
import type { QueryForm } from '../protocol/query-form';
import type { Xml } from '../protocol/xml';
import type { Principal } from '../world/principals';
import type { Place, World } from '../world/world';

/**
 * One action of a service. What it does not take is refused before it runs: `parameters` are modelled, `notModelled` are those that
 * the real service takes and the sandbox does not.
 */
export interface Action {
  readonly name: string;
  readonly service: Service;
  /**
   * Reads leave the world as it is; those of EC2 are authorized, and end a dry run, before they run. Changes, and the actions of STS, do
   * that themselves, in the order of their own checks.
   */
  readonly kind: 'read' | 'change';
  readonly parameters: readonly string[];
  readonly notModelled: readonly string[];
  /** Gives the members of the answer; throws an AwsError. */
  run(call: Call): { readonly [name: string]: Xml };
}

/** One call that has passed the signature, the throttle and the check of its parameters' names. */
export interface Call {
  readonly action: string;
  readonly form: QueryForm;
  readonly caller: Principal;
  readonly region: string;
  readonly place: Place;
  readonly world: World;
  /** The sandbox's time, epoch milliseconds; one for the whole call. */
  readonly now: number;
  /** What is to go wrong with this call; only some actions look at it. */
  readonly fault: Fault | undefined;
}
