import { WakeSignal } from '../sending/wake-signal';
import type { Lease, Leases } from './leases';

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
  private readonly leases: Leases;

  constructor(leases: Leases) {
    this.leases = leases;
  }

  /** Returns true if the run is held now, whether it was before or its lease could be taken. `forced` takes it from any window. */
  async acquire(id: string, forced?: 'forced'): Promise<boolean> {
    if (await this.isHeld(id)) return true;
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

  /** Returns false once another window has taken the run over; its session here is over then. */
  async isHeld(id: string): Promise<boolean> {
    const session = this.sessions.get(id);
    if (session === undefined) return false;
    if (await session.lease.isHeld()) return true;
    if (this.sessions.get(id) === session) this.sessions.delete(id);
    return false;
  }

  async release(id: string): Promise<void> {
    const session = this.sessions.get(id);
    this.sessions.delete(id);
    await session?.lease.release();
  }
}
