/** Runs something later, in milliseconds. Returns a function that cancels it. */
export type Schedule = (delay: number, run: () => void) => () => void;

/** Does not keep the process alive. */
export const scheduleByTimer: Schedule = (delay, run) => {
  const timer = setTimeout(run, delay);
  timer.unref();
  return () => clearTimeout(timer);
};
