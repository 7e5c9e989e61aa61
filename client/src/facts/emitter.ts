export interface Subscription {
  dispose(): void;
}

/** Calls its listeners in order. An error in one is reported and does not stop the others. */
export class Emitter<Event> {
  private readonly listeners = new Set<(event: Event) => void>();
  private readonly report: (error: unknown) => void;

  constructor(report: (error: unknown) => void) {
    this.report = report;
  }

  fire(event: Event): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(event);
      } catch (error) {
        this.report(error);
      }
    }
  }

  subscribe(listener: (event: Event) => void): Subscription {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }
}
