import type { Behaviour } from './behaviour';
import { emptyPlace, type Place } from './place';
import type { Principal } from './principals';

/**
 * Everything the sandbox knows, as plain data. Times are epoch milliseconds on the sandbox's own clock; what changes with time
 * (states, progress) is not stored but computed from these times, so that nothing ticks and the clock may jump.
 */
export interface World {
  readonly name: string;
  behaviour: Behaviour;
  readonly places: Map<string, Place>;
  /** Users, roles and live sessions, by access key or role ARN. */
  readonly principals: Map<string, Principal>;
}

/** The place of an account and region; an empty one on first sight. */
export function placeOf(world: World, account: string, region: string): Place {
  const key = `${account}/${region}`;
  const known = world.places.get(key);
  if (known !== undefined) return known;
  const place = emptyPlace(account, region);
  world.places.set(key, place);
  return place;
}
