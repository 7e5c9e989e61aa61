/** Runs asynchronous work strictly one after the other; work that fails does not hold up the next. */
export class TurnQueue {
  private last: Promise<unknown> = Promise.resolve();

  run<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
