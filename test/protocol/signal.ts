/** Lets a test wait until something has happened, whether it is still to come or has come already. */
export class Signal {
  private raised = 0;
  private waiting: (() => void)[] = [];

  raise(): void {
    this.raised++;
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Ends with the first call of `raise` since the last wait after which `isThere` holds. */
  async wait(isThere: () => boolean = () => true): Promise<void> {
    while (this.raised === 0 || !isThere()) await new Promise<void>(wake => this.waiting.push(wake));
    this.raised = 0;
  }
}
