import type { FailureData } from '../../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';
import { checkAccount } from '../check-account';
import { type Clock, isoTime } from '../clock';
import { failureData } from '../failure-data';
import type { Log } from '../log';
import type { Policy } from '../policy';
import type { Run, SnapshotProgress } from '../run';
import { enter } from '../transitions';
import { findTrouble } from '../trouble';
import { observeImage } from './observe-image';
import { readImages } from './read-images';
import { readProgress } from './read-progress';
import { watchDelay } from './watch-delay';

export interface WatchPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly policy: Policy;
  readonly connect: () => Promise<Ec2>;
  /** The runs to look at, as they are now. */
  readonly runs: () => readonly Run[];
  /** The same without those that another window has taken over; from then on `runs` leaves them out too. */
  readonly heldRuns: () => Promise<readonly Run[]>;
  /** Takes what was seen of a run; does nothing if another window has it now. */
  readonly keep: (run: Run) => Promise<void>;
}

/**
 * Watches all runs of one target until none is left. A look is one DescribeImages for all runs and one DescribeSnapshots for
 * what is pending. There is no time limit.
 */
export class TargetWatch {
  private readonly closing = new AbortController();
  private cancel: (() => void) | undefined;
  private isLooking = false;
  /** Asked for during a look. */
  private next: 'background' | 'person' | undefined;
  private looks = 0;
  private throttled = 0;
  private isBlocked = false;
  private readonly ports: WatchPorts;

  constructor(ports: WatchPorts) {
    this.ports = ports;
  }

  /** Something joined: the pace begins anew. */
  join(): void {
    this.looks = 0;
    if (this.isLooking) this.next ??= 'background';
    else this.schedule(this.ports.policy.watch.firstDelay);
  }

  /** Looks now. With a person waiting, signing in may ask them for an MFA code. */
  checkNow(): void {
    this.looks = 0;
    this.throttled = 0;
    if (this.isLooking) this.next = 'person';
    else this.start({ background: false });
  }

  dispose(): void {
    this.closing.abort();
    this.cancel?.();
  }

  private schedule(milliseconds: number): void {
    this.cancel?.();
    if (this.closing.signal.aborted) return;
    this.cancel = this.ports.clock.after(milliseconds, () => this.start({ background: true }));
  }

  private start({ background }: { readonly background: boolean }): void {
    this.cancel?.();
    if (this.isLooking || this.closing.signal.aborted) return;
    this.isLooking = true;
    this.look(background)
      .catch((error: unknown) => this.ports.log.error('a look at the images failed', error))
      .finally(() => this.goOn());
  }

  private goOn(): void {
    this.isLooking = false;
    const { next } = this;
    this.next = undefined;
    if (next !== undefined) this.start({ background: next === 'background' });
    else if (this.ports.runs().length > 0) this.schedule(this.nextDelay());
  }

  private nextDelay(): number {
    const { clock, policy, runs } = this.ports;
    const youngest = Math.max(...runs().map(run => Date.parse(run.created)));
    const { looks, throttled, isBlocked } = this;
    return watchDelay({ looks, age: clock.now() - youngest, throttled, isBlocked }, policy.watch);
  }

  private async look(background: boolean): Promise<void> {
    const { clock } = this.ports;
    const runs = await this.ports.heldRuns();
    if (runs.length === 0) return;
    try {
      await this.observe(runs, { signal: this.closing.signal, background });
    } catch (error) {
      if (this.closing.signal.aborted) return;
      const failure = failureData(error, 'never-sent');
      this.throttled = failure.reach === 'throttled' ? this.throttled + 1 : 0;
      this.ports.log.info(`EC2 could not be asked for the images: ${failure.code}`);
      for (const run of runs) await this.keepChange(run, withTrouble(run, failure, isoTime(clock)));
      this.isBlocked = this.ports.runs().some(isHeldUp);
    }
  }

  private async observe(runs: readonly Run[], options: CallOptions): Promise<void> {
    const { clock, policy } = this.ports;
    const ec2 = await this.ports.connect();
    const ids = runs.flatMap(({ imageId }) => imageId ?? []);
    const images = await readImages(ec2, ids, options);
    await checkMissing(ec2, runs, images, options);
    const progress = await this.readProgress(ec2, runs, images, options);
    this.looks += 1;
    this.throttled = 0;
    this.isBlocked = false;
    for (const run of runs) {
      const { imageId = '' } = run;
      const snapshots = progress.get(imageId) ?? [];
      await this.keepChange(run, observeImage(run, images.get(imageId), snapshots, isoTime(clock), policy.watch));
    }
  }

  /** The state is worth showing without the percentages. */
  private async readProgress(
    ec2: Ec2,
    runs: readonly Run[],
    images: ReadonlyMap<string, Image>,
    options: CallOptions,
  ): Promise<ReadonlyMap<string, readonly SnapshotProgress[]>> {
    const watched = runs.flatMap(run => {
      const image = images.get(run.imageId ?? '');
      return image === undefined ? [] : [{ run, image }];
    });
    try {
      return await readProgress(ec2, watched, options);
    } catch (error) {
      this.ports.log.info(`the snapshots could not be read: ${failureData(error, 'unknown').code}`);
      return new Map();
    }
  }

  /** Passes on only what changed: neither the disk nor the views need to hear of the rest. */
  private async keepChange(before: Run, after: Run): Promise<void> {
    const isChanged = JSON.stringify(before) !== JSON.stringify(after);
    if (!this.closing.signal.aborted && isChanged) await this.ports.keep(after);
  }
}

/** Before an image counts as missing: the profile may be signed in to another account now, which never had it. */
async function checkMissing(
  ec2: Ec2,
  runs: readonly Run[],
  images: ReadonlyMap<string, Image>,
  options: CallOptions,
): Promise<void> {
  const missing = runs.find(({ imageId }) => !images.has(imageId ?? ''));
  if (missing !== undefined) await checkAccount(ec2, missing.target, options);
}

function withTrouble(run: Run, failure: FailureData, at: string): Run {
  if (run.state.kind !== 'watching') return run;
  const trouble = findTrouble(failure, run.state.trouble, at);
  return enter(run, { ...run.state, trouble }, at);
}

function isHeldUp({ state }: Run): boolean {
  const kind = state.kind === 'watching' ? state.trouble?.kind : undefined;
  return kind === 'credentials' || kind === 'permission' || kind === 'other-account';
}
