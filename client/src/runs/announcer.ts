import type { Clock } from './clock';
import type { Run } from './run';

/** Gathers what ended at about the same time, so that it is told once. */
export interface Announcer {
  add(id: string): void;
  dispose(): void;
}

export function createAnnouncer(options: {
  readonly clock: Clock;
  readonly joinTime: number;
  /** The run if it is still to be told, and by this window. */
  readonly find: (id: string) => Promise<Run | undefined>;
  /** Tells of them and marks them as told. */
  readonly tell: (runs: readonly [Run, ...Run[]]) => Promise<void>;
  readonly failed: (error: unknown) => void;
}): Announcer {
  const waiting = new Set<string>();
  let cancel: (() => void) | undefined;

  const tellAll = async () => {
    cancel = undefined;
    const ids = [...waiting];
    waiting.clear();
    const found = await Promise.all(ids.map(options.find));
    const [first, ...rest] = found.filter(run => run !== undefined);
    if (first) await options.tell([first, ...rest]);
  };

  return {
    add: id => {
      waiting.add(id);
      cancel ??= options.clock.after(options.joinTime, () => {
        tellAll().catch(options.failed);
      });
    },
    dispose: () => cancel?.(),
  };
}
