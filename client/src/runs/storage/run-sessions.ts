import { type Clock, pause } from '../clock';
import { WakeSignal } from '../sending/wake-signal';
import type { Lease, LeaseState, Leases } from './leases';

/** What this window holds of a run while it works on it. */
export interface RunSession {
  readonly lease: Lease;
  /** A person's cancel, which counts until the request is sent. */
  readonly cancel: AbortController;
  /** Ends a pause early, because a person wants to know now. */
  readonly wake: WakeSignal;
}

/** The runs that this window holds the lease of: no other window sends, watches or writes them meanwhile. */
export class RunSessions {
  private readonly sessions = new Map<string, RunSession>();
  private readonly leases: Pick<Leases, 'take' | 'takeOver'>;

  constructor(leases: Pick<Leases, 'take' | 'takeOver'>) {
    this.leases = leases;
  }

  /** Returns true if the run is held now, whether it was before or its lease could be taken. `forced` takes it from any window. */
  async acquire(id: string, forced?: 'forced'): Promise<boolean> {
    if ((await this.check(id)) !== 'lost') return true;
    const lease = await (forced === undefined ? this.leases.take(id) : this.leases.takeOver(id));
    if (lease !== undefined) this.add(id, lease);
    return lease !== undefined;
  }

  /** Adds a run whose lease is taken already. */
  add(id: string, lease: Lease): void {
    this.sessions.set(id, { lease, cancel: new AbortController(), wake: new WakeSignal() });
  }

  get(id: string): RunSession | undefined {
    return this.sessions.get(id);
  }

  ids(): readonly string[] {
    return [...this.sessions.keys()];
  }

  /** Returns `lost` if this window does not hold the run, or no longer; its session here is over then. */
  async check(id: string): Promise<LeaseState> {
    const session = this.sessions.get(id);
    if (session === undefined) return 'lost';
    const state = await session.lease.check();
    if (state === 'lost' && this.sessions.get(id) === session) this.sessions.delete(id);
    return state;
  }

  /** The same, but a look that fails is tried again before the answer is `unknown`. */
  async checkSurely(id: string, clock: Clock, signal: AbortSignal): Promise<LeaseState> {
    for (let tries = 1; ; tries++) {
      const state = await this.check(id);
      if (state !== 'unknown' || tries === checkTries || signal.aborted) return state;
      await pause(clock, checkDelay, signal);
    }
  }

  async release(id: string): Promise<void> {
    const session = this.sessions.get(id);
    this.sessions.delete(id);
    await session?.lease.release();
  }
}

const checkTries = 4;
/** Milliseconds. */
const checkDelay = 500;
