import type { Subscription } from '../facts/emitter';
import { isActive, type Run } from '../runs/run';
import type { StartLimits } from './start-pace';

export interface RoomSources {
  readonly get: (id: string) => Run | undefined;
  readonly onDidChange: (listener: () => void) => Subscription;
}

/** How much of a batch is under way: the requests without an answer, and the snapshots that EC2 is taking for it. */
export class RoomToSend {
  private readonly unanswered = new Set<string>();
  private readonly sent: string[] = [];
  private wake: () => void = () => undefined;
  private readonly sources: RoomSources;
  private readonly limits: StartLimits;
  private readonly signal: AbortSignal;
  private readonly changes: Subscription;

  constructor(sources: RoomSources, limits: StartLimits, signal: AbortSignal) {
    this.sources = sources;
    this.limits = limits;
    this.signal = signal;
    this.changes = sources.onDidChange(() => this.wake());
    signal.addEventListener('abort', () => this.wake());
  }

  /** Resolves when there is room for this run, or at once when the signal is aborted. One caller at a time. */
  async wait(run: Run): Promise<void> {
    while (!this.signal.aborted && !this.hasRoom(run)) {
      await new Promise<void>(resolve => {
        this.wake = resolve;
      });
    }
  }

  /** Counts a request until it is answered, and its snapshots until its run has ended. */
  async hold<Value>(run: Run, answer: Promise<Value>): Promise<Value> {
    this.unanswered.add(run.id);
    this.sent.push(run.id);
    try {
      return await answer;
    } finally {
      this.unanswered.delete(run.id);
      this.wake();
    }
  }

  dispose(): void {
    this.changes.dispose();
  }

  /** A single image is never too large. */
  private hasRoom(run: Run): boolean {
    if (this.unanswered.size >= this.limits.unanswered) return false;
    const pending = this.sent.reduce((sum, id) => sum + snapshotsOf(this.sources.get(id)), 0);
    return pending === 0 || pending + snapshotsOf(run) <= this.limits.pendingSnapshots;
  }
}

/** Snapshots that are, or soon will be, pending for a run; none once it is over or nobody watches it. */
function snapshotsOf(run: Run | undefined): number {
  if (run === undefined || !isActive(run)) return 0;
  return run.snapshots.length > 0
    ? run.snapshots.filter(({ state }) => state === 'pending').length
    : (run.plan?.devicesIn.length ?? 1);
}
