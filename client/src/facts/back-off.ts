import type { AwsFailure } from '../ec2/aws-failure';

/**
 * Delays background calls while AWS does not respond. A call that a person waits for is never delayed. One for each target:
 * throttling and expired sessions affect all of its calls, a denied action only itself.
 */
export class BackOff {
  private readonly now: () => number;
  private failures = 0;
  private until = 0;
  private closedBy: AwsFailure | undefined;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Whether a background call may be made now. */
  get isOpen(): boolean {
    return this.now() >= this.until;
  }

  /** What closed it; undefined since AWS has answered. */
  get failure(): AwsFailure | undefined {
    return this.closedBy;
  }

  /** AWS has answered, or a person asked to refresh. */
  reset(): void {
    this.closedBy = undefined;
    this.failures = 0;
    this.until = 0;
  }

  failed(failure: AwsFailure): void {
    const { reach } = failure;
    if (reach === 'refused') return;
    this.closedBy = failure;
    const first = reach === 'throttled' ? throttledDelay : unreachableDelay;
    this.until = this.now() + Math.min(first * 2 ** this.failures, longestDelay);
    this.failures += 1;
  }
}

/** Milliseconds after which a denied call is tried again in the background. */
export const refusedAge = 300_000;

/** Milliseconds. */
const throttledDelay = 5_000;
const unreachableDelay = 15_000;
const longestDelay = 300_000;
