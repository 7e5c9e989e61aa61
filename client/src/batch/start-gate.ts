import type { Run } from '../runs/run';
import type { RoomToSend } from './room-to-send';
import type { StartPace } from './start-pace';

/** Lets requests to one account and region start one after the other, whichever batch they are of. */
export class StartGate {
  private readonly pace: StartPace;
  private readonly room: RoomToSend;
  private last: Promise<void> = Promise.resolve();

  constructor(pace: StartPace, room: RoomToSend) {
    this.pace = pace;
    this.room = room;
  }

  /** Resolves when this run may be sent, or soon after the signal is aborted. Then `pass` has to be called. */
  enter(run: Run, signal: AbortSignal): Promise<void> {
    const before = this.last;
    const entered = untilAborted(before, signal).then(() => this.admit(run, signal));
    // One that leaves early does not let those behind it overtake those before it.
    this.last = before.then(() => entered);
    return entered;
  }

  /** Counts a request that has entered until it is answered. */
  async pass<Value>(run: Run, answer: Promise<Value>): Promise<Value> {
    try {
      return await answer;
    } finally {
      this.room.answered(run);
    }
  }

  /** For a single request, which does not wait until others are finished: only its start counts. */
  turn(signal: AbortSignal): Promise<void> {
    return this.pace.turn(signal);
  }

  private async admit(run: Run, signal: AbortSignal): Promise<void> {
    await this.room.wait(run, signal);
    await this.pace.turn(signal);
    this.room.take(run);
  }
}

/** Resolves with the wait, or when the signal is aborted: those before may wait for hours. */
async function untilAborted(wait: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let stop = () => {};
  const aborted = new Promise<void>(resolve => {
    stop = resolve;
    signal.addEventListener('abort', stop);
  });
  try {
    await Promise.race([wait, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
