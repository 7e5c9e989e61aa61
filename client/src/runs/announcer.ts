import type { Clock } from './clock';
import type { Run } from './run';

export interface AnnouncerOptions {
  readonly clock: Clock;
  /** Milliseconds to wait for other runs that end at about the same time. */
  readonly joinTime: number;
  /** The same for a run that may wait, where more are expected to end soon. */
  readonly longJoinTime: number;
  /** Returns the run if it is still to be announced, by this window. */
  readonly find: (id: string) => Promise<Run | undefined>;
  /** Shows one notification for all of them and marks them as announced. */
  readonly announce: (runs: readonly [Run, ...Run[]]) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** Collects runs that end at about the same time, so that one notification tells of all. */
export class Announcer {
  private readonly waiting = new Set<string>();
  private timer: { readonly due: number; readonly cancel: () => void } | undefined;
  private readonly options: AnnouncerOptions;

  constructor(options: AnnouncerOptions) {
    this.options = options;
  }

  /** `mayWait`: nobody needs to hear of it at once, and others that are told with it still go on. */
  add(id: string, { mayWait = false } = {}): void {
    const { clock, joinTime, longJoinTime, failed } = this.options;
    this.waiting.add(id);
    const delay = mayWait ? longJoinTime : joinTime;
    const due = clock.now() + delay;
    if (this.timer !== undefined && this.timer.due <= due) return;
    this.timer?.cancel();
    this.timer = { due, cancel: clock.after(delay, () => void this.announceAll().catch(failed)) };
  }

  dispose(): void {
    this.timer?.cancel();
  }

  private async announceAll(): Promise<void> {
    this.timer = undefined;
    const ids = [...this.waiting];
    this.waiting.clear();
    const found = await Promise.all(ids.map(this.options.find));
    const [first, ...rest] = found.filter(run => run !== undefined);
    if (first !== undefined) await this.options.announce([first, ...rest]);
  }
}
