import { randomUUID } from 'node:crypto';
import { type Clock, isoTime, pause } from '../clock';
import { isSameImage, newRun, type RunOrder } from '../order';
import { isActive, type Run } from '../run';
import type { Lease, Leases } from '../storage/leases';
import type { RunSessions } from '../storage/run-sessions';
import type { RunStore } from '../storage/run-store';

export type Recorded =
  /** On disk and held by this window; not sent yet. */
  | { readonly kind: 'recorded'; readonly run: Run }
  /** The same image is already being created, by this window or another. */
  | { readonly kind: 'under-way'; readonly run: Run };

export interface RecordPorts {
  readonly clock: Clock;
  readonly store: RunStore;
  readonly leases: Leases;
  readonly sessions: RunSessions;
  readonly closing: AbortSignal;
  /** Tells the log of what went wrong beside the order itself. */
  readonly failed: (what: string) => (error: unknown) => void;
}

/**
 * Makes a run of an order, unless one of the same image is under way in any window. Rejects when it cannot be recorded;
 * then there is no run.
 */
export async function recordOrder(order: RunOrder, ports: RecordPorts): Promise<Recorded> {
  const { clock, store, leases, sessions, failed } = ports;
  const gate = await takeGate(ports);
  try {
    await store.refresh();
    const same = store.list().find(run => isActive(run) && isSameImage(run, order));
    if (same !== undefined) return { kind: 'under-way', run: same };
    const run = newRun(order, randomUUID(), isoTime(clock));
    const lease = await leases.take(run.id);
    if (lease === undefined) throw new Error('a new run cannot be held by anybody else');
    try {
      await store.save(run);
    } catch (error) {
      // It may be on disk all the same, and must not look like a run that was interrupted.
      await store.remove(run.id).catch(failed('a run that was not sent could not be removed'));
      await lease.release();
      throw error;
    }
    sessions.add(run.id, lease);
    return { kind: 'recorded', run };
  } finally {
    await gate.release();
  }
}

const gateTries = 100;
const gateDelay = 50;

/** Another window held the gate all the time. */
export class GateBusy extends Error {
  override readonly name = 'GateBusy';
}

/** Only one window at a time decides whether a request is new; it takes milliseconds. */
async function takeGate({ leases, clock, closing }: RecordPorts): Promise<Lease> {
  for (let tries = 0; tries < gateTries; tries++) {
    const gate = await leases.take('start');
    if (gate !== undefined) return gate;
    await pause(clock, gateDelay, closing);
  }
  throw new GateBusy('another window did not finish starting its run');
}
