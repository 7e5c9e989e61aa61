import { randomUUID } from 'node:crypto';
import { type Clock, isoTime, pause } from './clock';
import type { Hands } from './hands';
import type { Lease, Leases } from './leases';
import { isSameImage, newRun, type RunOrder } from './order';
import { isActive, type Run } from './run';
import type { RunStore } from './run-store';

export type Recorded =
  /** On disk and in hand; nothing has been sent. */
  | { readonly kind: 'recorded'; readonly run: Run }
  /** The same image is being made already, by this window or another. */
  | { readonly kind: 'under-way'; readonly run: Run };

export interface RecordPorts {
  readonly clock: Clock;
  readonly store: RunStore;
  readonly leases: Leases;
  readonly hands: Hands;
  readonly closing: AbortSignal;
  /** Tells the log of what went wrong beside the order itself. */
  readonly failed: (what: string) => (error: unknown) => void;
}

/**
 * Makes a run of an order, unless one of the same image is under way in any window. Rejects when it cannot be recorded;
 * then there is no run.
 */
export async function recordOrder(order: RunOrder, ports: RecordPorts): Promise<Recorded> {
  const { clock, store, leases, hands, failed } = ports;
  const gate = await takeGate(ports);
  try {
    await store.refresh();
    const twin = store.list().find(run => isActive(run) && isSameImage(run, order));
    if (twin) return { kind: 'under-way', run: twin };
    const run = newRun(order, randomUUID(), isoTime(clock));
    const lease = await leases.take(run.id);
    if (!lease) throw new Error('a new run cannot be held by anybody else');
    try {
      await store.save(run);
    } catch (error) {
      await lease.release().catch(failed('a lease could not be released'));
      throw error;
    }
    hands.hold(run.id, lease);
    return { kind: 'recorded', run };
  } finally {
    await gate.release().catch(failed('a lease could not be released'));
  }
}

const GATE_TRIES = 100;
const GATE_DELAY = 50;

/** Only one window at a time decides whether a request is new; it takes milliseconds. */
async function takeGate({ leases, clock, closing }: RecordPorts): Promise<Lease> {
  for (let tries = 0; tries < GATE_TRIES; tries++) {
    const gate = await leases.take('start');
    if (gate) return gate;
    await pause(clock, GATE_DELAY, closing);
  }
  throw new Error('another window did not finish starting its run');
}
