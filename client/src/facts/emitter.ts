export interface Subscription {
  dispose(): void;
}

/** Calls its listeners in turn; one that throws costs only itself and is reported. */
export interface Emitter<Event> {
  fire(event: Event): void;
  subscribe(listener: (event: Event) => void): Subscription;
}

export function createEmitter<Event>(report: (error: unknown) => void): Emitter<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    fire(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          report(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}
