import type { AwsFailure } from '../ec2/aws-failure';

/** Holds back what nobody waits for while AWS does not answer; a person's own request always goes through. */
export interface BackOff {
  /** Whether a call that nobody waits for may be made now. */
  readonly isOpen: boolean;
  /** AWS has answered, or a person asks anew. */
  reset(): void;
  failed(failure: AwsFailure): void;
}

/** Milliseconds after which something that AWS refused is tried again although nobody waits for it. */
export const REFUSED_AGE = 300_000;

/** One for each target: throttling and lost sessions concern all of its calls, a refused action only itself. */
export function createBackOff(now: () => number): BackOff {
  let failures = 0;
  let until = 0;
  return {
    get isOpen() {
      return now() >= until;
    },
    reset() {
      failures = 0;
      until = 0;
    },
    failed({ reach }) {
      if (reach === 'refused') return;
      const first = reach === 'throttled' ? THROTTLED : UNREACHABLE;
      until = now() + Math.min(first * 2 ** failures, LONGEST);
      failures += 1;
    },
  };
}

/** Milliseconds. */
const THROTTLED = 5_000;
const UNREACHABLE = 15_000;
const LONGEST = 300_000;
