import { type Clock, pause } from '../clock';

/** Lets a person end a pause early. */
export class WakeSignal {
  private woken = new AbortController();

  wake(): void {
    this.woken.abort();
  }

  /** Resolves after so many milliseconds, on `wake`, or when the signal is aborted. Returns true if it was `wake`. */
  async pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
    await pause(clock, milliseconds, AbortSignal.any([signal, this.woken.signal]));
    const wasWoken = this.woken.signal.aborted;
    if (wasWoken) this.woken = new AbortController();
    return wasWoken;
  }
}
