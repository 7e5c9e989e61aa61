import type { WatchPolicy } from '../policy';

/** What the delay to the next look depends on. */
export interface WatchPace {
  /** Looks since the watching began in this window, or since something new joined. */
  readonly looks: number;
  /** Milliseconds since the youngest watched run was made. */
  readonly age: number;
  /** How often in a row EC2 has throttled. */
  readonly throttled: number;
  /** Only a person can mend what is wrong; quiet attempts go on. */
  readonly isBlocked: boolean;
}

/** Milliseconds to the next look: quick at first, then slower, and never the end of looking. */
export function watchDelay({ looks, age, throttled, isBlocked }: WatchPace, policy: WatchPolicy): number {
  const grown = Math.min(policy.firstDelay * policy.growth ** Math.min(looks, 100), policy.longestDelay);
  const paced = age >= policy.oldAge ? policy.oldDelay : grown;
  const slowed = throttled > 0 ? Math.min(paced * 2 ** Math.min(throttled, 30), policy.throttledDelay) : paced;
  return isBlocked ? Math.max(slowed, policy.troubleDelay) : slowed;
}
