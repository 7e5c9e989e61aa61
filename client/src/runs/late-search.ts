import type { Ec2 } from '../ec2/ec2';
import type { TargetRef } from '../ec2/target-ref';
import { checkAccount } from './check-account';
import { type Clock, isoTime } from './clock';
import { failureData } from './failure-data';
import type { RunLog } from './log';
import { isLostRunOfSameImage } from './order';
import type { Policy } from './policy';
import { lastChangeOf, type Run } from './run';
import { findImageOfName } from './sending/find-image-of-name';
import type { Storage } from './storage/open-storage';
import { adoptLateImage } from './transitions';

export interface LateSearchOptions {
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly clock: Clock;
  readonly log: RunLog;
  readonly policy: (target: TargetRef) => Policy;
  /** Goes on with a run whose image was found after all; this window holds it. */
  readonly adopt: (run: Run) => Promise<void>;
  readonly failed: (what: string) => (error: unknown) => void;
}

/**
 * Searches again for the images of lost replies: EC2 may list an image only after the run has ended as not created. A few
 * searches at growing distances after that end, by whichever window is open then.
 */
export class LateSearch {
  private readonly closing = new AbortController();
  private readonly cancels = new Map<string, () => void>();
  private readonly storage: Storage;
  private readonly options: LateSearchOptions;

  constructor(storage: Storage, options: LateSearchOptions) {
    this.storage = storage;
    this.options = options;
  }

  /** Plans the next search of each run that has one left. */
  schedule(): void {
    if (this.closing.signal.aborted) return;
    for (const run of this.storage.store.list()) {
      if (isLost(run) && !this.cancels.has(run.id)) this.scheduleNext(run);
    }
  }

  dispose(): void {
    this.closing.abort();
    for (const cancel of this.cancels.values()) cancel();
  }

  private scheduleNext(run: Run): void {
    const { clock, policy, failed } = this.options;
    const passed = clock.now() - Date.parse(lastChangeOf(run));
    // A clock that was set back would make it wait for ever.
    const delay = passed < 0 ? undefined : policy(run.target).lateSearches.find(delay => delay > passed);
    if (delay === undefined) return;
    const cancel = clock.after(delay - passed, () => {
      this.cancels.delete(run.id);
      this.search(run.id)
        .catch(failed(`the image of run ${run.id} could not be searched for`))
        .finally(() => this.schedule());
    });
    this.cancels.set(run.id, cancel);
  }

  private async search(id: string): Promise<void> {
    const { sessions, store } = this.storage;
    const run = store.get(id);
    if (run === undefined || !isLost(run) || !(await sessions.acquire(id))) return;
    const imageId = await this.find(run);
    const current = store.get(id);
    if (imageId === undefined || current === undefined || !isLost(current)) return sessions.release(id);
    await this.options.adopt(adoptLateImage(current, imageId, isoTime(this.options.clock)));
  }

  /** Nobody waits for it, so a failure is only a search that finds nothing. */
  private async find(run: Run): Promise<string | undefined> {
    const { connect, policy, log } = this.options;
    const options = { signal: this.closing.signal, background: true };
    const lostRuns = () => this.storage.store.list().filter(other => isLostRunOfSameImage(other, run));
    try {
      const ec2 = await connect(run.target);
      await checkAccount(ec2, run.target, options);
      const found = await findImageOfName(run, ec2, { lostRuns, policy: policy(run.target) }, options);
      return found.kind === 'ours' ? found.imageId : undefined;
    } catch (error) {
      log.info(`the image of run ${run.id} could not be searched for: ${failureData(error, 'unknown').code}`);
      return undefined;
    }
  }
}

function isLost({ state }: Run): boolean {
  return state.kind === 'ended' && state.outcome.kind === 'not-created' && state.outcome.why.kind === 'not-found';
}
