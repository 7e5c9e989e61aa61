import type { AwsFailure } from '../ec2/aws-failure';

/** Holds back what nobody waits for while AWS does not answer; a person's own request always goes through. */
export interface BackOff {
  /** Whether a call that nobody waits for may be made now. */
  readonly isOpen: boolean;
  /** What closed it; undefined since AWS has answered. */
  readonly failure?: AwsFailure;
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
  let closedBy: AwsFailure | undefined;
  return {
    get isOpen() {
      return now() >= until;
    },
    get failure() {
      return closedBy;
    },
    reset() {
      closedBy = undefined;
      failures = 0;
      until = 0;
    },
    failed(failure) {
      const { reach } = failure;
      if (reach === 'refused') return;
      closedBy = failure;
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
