/** One read that all concurrent callers share. It is aborted when the last caller stops waiting. */
export interface SharedRun {
  background: boolean;
  wanted: number;
  waiting: number;
  readonly signal: AbortSignal;
  end(): void;
  done: Promise<void>;
}

/** Resolves when the run is done, or when the one who waits goes away. */
export function waitFor(run: SharedRun, signal: AbortSignal | undefined): Promise<void> {
  run.waiting += 1;
  if (signal === undefined) return run.done;
  return new Promise((resolve, reject) => {
    const leave = () => {
      run.waiting -= 1;
      if (run.waiting === 0 && !run.background) run.end();
      resolve();
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    run.done.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
