import type { Ec2 } from '../../ec2/ec2';
import { type TargetRef, targetKey } from '../../ec2/target-ref';
import type { Clock } from '../clock';
import type { RunLog } from '../log';
import type { Policy } from '../policy';
import { TargetWatch } from './target-watch';
import type { WatchedImage } from './watched-image';

export interface WatchesOptions {
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly clock: Clock;
  readonly log: RunLog;
  readonly policy: (target: TargetRef) => Policy;
  /** Every image to look at, wherever it is. */
  readonly images: () => readonly WatchedImage[];
  /** Looks whether this window still holds a run. */
  readonly check: (runId: string) => Promise<unknown>;
}

/** One watch a target: the images of runs and the copies that are made there are looked at together. */
export class Watches {
  private readonly watches = new Map<string, TargetWatch>();
  private readonly options: WatchesOptions;

  constructor(options: WatchesOptions) {
    this.options = options;
  }

  /** Something at this target is to be looked at from now on. */
  join(target: TargetRef): void {
    this.watchOf(target).join();
  }

  /** Something ended at this target: what ended elsewhere at about the same time is to be seen soon. */
  joinOthers(target: TargetRef): void {
    const own = targetKey(target);
    for (const [key, watch] of this.watches) if (key !== own) watch.join();
  }

  /** Looks now, with a person there to sign in. */
  checkNow(): void {
    for (const watch of this.watches.values()) watch.checkNow();
  }

  dispose(): void {
    for (const watch of this.watches.values()) watch.dispose();
  }

  private watchOf(target: TargetRef): TargetWatch {
    const key = targetKey(target);
    const known = this.watches.get(key);
    if (known !== undefined) return known;
    const { clock, log, policy, connect, check } = this.options;
    const images = () => this.options.images().filter(image => targetKey(image.target) === key);
    const watch = new TargetWatch({
      clock,
      log,
      policy: policy(target),
      connect: () => connect(target),
      images,
      heldImages: async () => {
        for (const runId of new Set(images().map(({ runId }) => runId))) await check(runId);
        return images();
      },
    });
    this.watches.set(key, watch);
    return watch;
  }
}
