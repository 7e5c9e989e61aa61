import type { Lease, Leases } from './leases';
import { createNudge, type Nudge } from './nudge';

/** The runs that this window has in hand: nobody else sends, watches or writes them meanwhile. */
export interface Hands {
  /** True when the run is in hand now, whether it was already or could be taken. `forced`: from whoever has it. */
  take(id: string, forced?: 'forced'): Promise<boolean>;
  /** Takes what was leased already. */
  hold(id: string, lease: Lease): void;
  get(id: string): InHand | undefined;
  ids(): readonly string[];
  /** False once another window has taken the run over; then it is no longer in hand here. */
  isHeld(id: string): Promise<boolean>;
  letGo(id: string): Promise<void>;
}

export interface InHand {
  readonly lease: Lease;
  /** A person's cancel, heeded until the request is sent. */
  readonly cancel: AbortController;
  /** A person wants to know now. */
  readonly nudge: Nudge;
}

export function createHands(leases: Leases): Hands {
  const inHand = new Map<string, InHand>();

  const isHeld = async (id: string) => {
    const held = inHand.get(id);
    if (!held) return false;
    if (await held.lease.isHeld()) return true;
    if (inHand.get(id) === held) inHand.delete(id);
    return false;
  };

  const hold = (id: string, lease: Lease) => {
    inHand.set(id, { lease, cancel: new AbortController(), nudge: createNudge() });
  };

  return {
    take: async (id, forced) => {
      if (await isHeld(id)) return true;
      const lease = await (forced ? leases.takeOver(id) : leases.take(id));
      if (lease) hold(id, lease);
      return lease !== undefined;
    },
    hold,
    get: id => inHand.get(id),
    ids: () => [...inHand.keys()],
    isHeld,
    letGo: async id => {
      const held = inHand.get(id);
      inHand.delete(id);
      await held?.lease.release();
    },
  };
}
