import type { Clock } from '../../../../client/src/runs/clock';

/** Real time, but whoever waits a moment between two calls goes on at once. */
export const hastyClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds > 1000 ? milliseconds : 0);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
