import type { Subscription } from '../facts/emitter';
import { isActive, type Run } from '../runs/run';
import type { StartLimits } from './start-pace';

export interface RoomSources {
  readonly list: () => readonly Run[];
  readonly onDidChange: (listener: () => void) => Subscription;
}

/** How much is under way at one target: the requests without an answer, and the snapshots that EC2 is taking. */
export class RoomToSend {
  private readonly unanswered = new Set<string>();
  private readonly wakes = new Set<() => void>();
  private readonly sources: RoomSources;
  private readonly limits: StartLimits;
  private readonly isHere: (run: Run) => boolean;

  /** `isHere`: whether a run is at this target. */
  constructor(sources: RoomSources, limits: StartLimits, isHere: (run: Run) => boolean) {
    this.sources = sources;
    this.limits = limits;
    this.isHere = isHere;
  }

  /** Resolves when there is room for this run, or at once when the signal is aborted. */
  async wait(run: Run, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.hasRoom(run)) return;
    let wake = () => {};
    const woken = () => wake();
    const changes = this.sources.onDidChange(woken);
    this.wakes.add(woken);
    signal.addEventListener('abort', woken);
    try {
      while (!signal.aborted && !this.hasRoom(run)) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    } finally {
      changes.dispose();
      this.wakes.delete(woken);
      signal.removeEventListener('abort', woken);
    }
  }

  /** From now on it counts, until it is answered; its snapshots count until its run has ended. */
  take({ id }: Run): void {
    this.unanswered.add(id);
  }

  answered({ id }: Run): void {
    this.unanswered.delete(id);
    for (const wake of this.wakes) wake();
  }

  /** A single image is never too large. */
  private hasRoom(run: Run): boolean {
    if (this.unanswered.size >= this.limits.unanswered) return false;
    const pending = this.sources
      .list()
      .filter(each => this.unanswered.has(each.id) || (isSent(each) && this.isHere(each)))
      .reduce((sum, each) => sum + snapshotsOf(each), 0);
    return pending === 0 || pending + snapshotsOf(run) <= this.limits.pendingSnapshots;
  }
}

/** Whether EC2 may be at it. */
function isSent(run: Run): boolean {
  return isActive(run) && run.state.kind !== 'prepared' && run.state.kind !== 'waiting';
}

/** Snapshots that are, or soon will be, pending for a run; none once it is over or nobody watches it. */
function snapshotsOf(run: Run): number {
  if (!isActive(run)) return 0;
  return run.snapshots.length > 0
    ? run.snapshots.filter(({ state }) => state === 'pending').length
    : (run.plan?.devicesIn.length ?? 1);
}
