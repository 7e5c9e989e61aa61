import { type Clock, pause } from '../runs/clock';

/** How fast requests may start, and how much may be under way, at one target. */
export interface StartLimits {
  /** Requests that may start at once, and milliseconds until there is room for another one. */
  readonly burst: number;
  readonly interval: number;
  /** Requests whose answer is awaited. */
  readonly unanswered: number;
  /** Snapshots that may be pending. */
  readonly pendingSnapshots: number;
}

/**
 * Below what EC2 allows an account and region, so that others have room beside a batch: 50 changing calls at once and 5 a
 * second ("Request throttling for the Amazon EC2 API"), and 100 pending snapshots.
 */
export const ec2Limits: StartLimits = { burst: 25, interval: 250, unanswered: 10, pendingSnapshots: 90 };

/** Gives out turns to send: a bucket that starts full and fills up again by the clock. */
export class StartPace {
  private tokens: number;
  private filled: number;
  private last: Promise<void> = Promise.resolve();
  private readonly clock: Clock;
  private readonly limits: StartLimits;

  constructor(clock: Clock, limits: StartLimits) {
    this.clock = clock;
    this.limits = limits;
    this.tokens = limits.burst;
    this.filled = clock.now();
  }

  /** Resolves when one more request may start, each caller after those before it; without a turn when the signal is aborted. */
  turn(signal: AbortSignal): Promise<void> {
    const turn = this.last.then(() => this.take(signal));
    this.last = turn;
    return turn;
  }

  private async take(signal: AbortSignal): Promise<void> {
    this.fill();
    if (this.tokens < 1) await pause(this.clock, (1 - this.tokens) * this.limits.interval, signal);
    if (signal.aborted) return;
    this.fill();
    this.tokens -= 1;
  }

  /** A clock that was set back gives nothing and takes nothing. */
  private fill(): void {
    const { burst, interval } = this.limits;
    const now = this.clock.now();
    this.tokens = Math.min(burst, this.tokens + Math.max(0, now - this.filled) / interval);
    this.filled = now;
  }
}
