import type { Clock } from './clock';
import type { Run } from './run';

export interface AnnouncerOptions {
  readonly clock: Clock;
  /** Milliseconds to wait for other runs that end at about the same time. */
  readonly joinTime: number;
  /** Returns the run if it is still to be announced, by this window. */
  readonly find: (id: string) => Promise<Run | undefined>;
  /** Shows one notification for all of them and marks them as announced. */
  readonly announce: (runs: readonly [Run, ...Run[]]) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** Collects runs that end at about the same time, so that one notification tells of all. */
export class Announcer {
  private readonly waiting = new Set<string>();
  private cancel: (() => void) | undefined;
  private readonly options: AnnouncerOptions;

  constructor(options: AnnouncerOptions) {
    this.options = options;
  }

  add(id: string): void {
    const { clock, joinTime, failed } = this.options;
    this.waiting.add(id);
    this.cancel ??= clock.after(joinTime, () => {
      this.announceAll().catch(failed);
    });
  }

  dispose(): void {
    this.cancel?.();
  }

  private async announceAll(): Promise<void> {
    this.cancel = undefined;
    const ids = [...this.waiting];
    this.waiting.clear();
    const found = await Promise.all(ids.map(this.options.find));
    const [first, ...rest] = found.filter(run => run !== undefined);
    if (first !== undefined) await this.options.announce([first, ...rest]);
  }
}
