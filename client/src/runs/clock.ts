/** Time as the runs see it, so that six hours of waiting can be tested in none. */
export interface Clock {
  /** Epoch milliseconds. May jump, forwards after a sleep and backwards when it is set right. */
  now(): number;
  /** Calls back once after so many milliseconds, at the earliest. The result cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The computer's own. Its timers do not keep a process alive. */
export const systemClock: Clock = {
  now: Date.now,
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves after so many milliseconds, or at once when the signal is aborted. */
export function pause(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal?.aborted) return resolve();
    const finish = () => {
      cancel();
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = clock.after(milliseconds, finish);
    signal?.addEventListener('abort', finish);
  });
}

export function isoTime(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
