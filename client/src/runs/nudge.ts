import { type Clock, pause } from './clock';

/** Ends a pause early because a person wants to know now. */
export interface Nudge {
  poke(): void;
  /** Resolves after so many milliseconds, when poked, or when aborted; true when poked. */
  pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean>;
}

export function createNudge(): Nudge {
  let poked = new AbortController();
  return {
    poke: () => poked.abort(),
    pause: async (clock, milliseconds, signal) => {
      await pause(clock, milliseconds, AbortSignal.any([signal, poked.signal]));
      const wasPoked = poked.signal.aborted;
      if (wasPoked) poked = new AbortController();
      return wasPoked;
    },
  };
}
