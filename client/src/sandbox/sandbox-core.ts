import { Faults } from './control/faults';
import type { StateFile } from './state-file';
import type { Clock } from './world/clock';
import { TokenBuckets } from './world/token-buckets';
import type { World } from './world/world';

/** What the parts of a running sandbox share. */
export interface SandboxCore {
  world: World;
  readonly clock: Clock;
  /** The real time, epoch milliseconds. */
  readonly wallClock: () => number;
  readonly faults: Faults;
  readonly buckets: TokenBuckets;
  /** How often each action was called, whatever came of it. */
  readonly calls: Map<string, number>;
  readonly stateFile: StateFile | undefined;
  /** Where sentences for the person at the terminal go. */
  readonly warn: (message: string) => void;
}

/** What `startSandbox` brings along; the rest begins empty. */
type Given = Pick<SandboxCore, 'world' | 'clock' | 'wallClock' | 'stateFile' | 'warn'>;

export function createCore(given: Given): SandboxCore {
  return { ...given, faults: new Faults(), buckets: new TokenBuckets(), calls: new Map() };
}

/** Writes the world to the state file, if there is one; resolves when it is there. */
export async function saveState({ stateFile, world, clock }: SandboxCore): Promise<void> {
  await stateFile?.save(world, clock.now());
}
