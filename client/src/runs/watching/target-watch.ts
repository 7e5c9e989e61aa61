import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';
import { checkAccount } from '../check-account';
import { type Clock, isoTime } from '../clock';
import { failureData } from '../failure-data';
import type { RunLog } from '../log';
import type { Policy } from '../policy';
import type { SnapshotProgress } from '../run';
import { readImages } from './read-images';
import { readProgress } from './read-progress';
import { watchDelay } from './watch-delay';
import type { WatchedImage } from './watched-image';

export interface WatchPorts {
  readonly clock: Clock;
  readonly log: RunLog;
  readonly policy: Policy;
  readonly connect: () => Promise<Ec2>;
  /** The images to look at, as they are now. */
  readonly images: () => readonly WatchedImage[];
  /** The same without those that another window has taken over; from then on `images` leaves them out too. */
  readonly heldImages: () => Promise<readonly WatchedImage[]>;
}

/**
 * Watches all images of one target, copies too, until none is left. A look is one DescribeImages for all of them and one
 * DescribeSnapshots for what is pending. There is no time limit.
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
    else if (this.ports.images().length > 0) this.schedule(this.nextDelay());
  }

  private nextDelay(): number {
    const { clock, policy, images } = this.ports;
    const youngest = Math.max(...images().map(({ since }) => Date.parse(since)));
    const { looks, throttled, isBlocked } = this;
    return watchDelay({ looks, age: clock.now() - youngest, throttled, isBlocked }, policy.watch);
  }

  private async look(background: boolean): Promise<void> {
    const { clock } = this.ports;
    const watched = await this.ports.heldImages();
    if (watched.length === 0) return;
    try {
      await this.observe(watched, { signal: this.closing.signal, background });
    } catch (error) {
      if (this.closing.signal.aborted) return;
      const failure = failureData(error, 'never-sent');
      this.throttled = failure.reach === 'throttled' ? this.throttled + 1 : 0;
      this.ports.log.info(`EC2 could not be asked for the images: ${failure.code}`);
      for (const image of watched) {
        if (!this.closing.signal.aborted) await image.failed(failure, isoTime(clock));
      }
      this.isBlocked = this.ports.images().some(({ isHeldUp }) => isHeldUp);
    }
  }

  private async observe(watched: readonly WatchedImage[], options: CallOptions): Promise<void> {
    const ec2 = await this.ports.connect();
    const ids = [...new Set(watched.map(({ imageId }) => imageId))];
    const images = await readImages(ec2, ids, options);
    await checkMissing(ec2, watched, images, options);
    const progress = await this.readProgress(ec2, watched, images, options);
    this.looks += 1;
    this.throttled = 0;
    this.isBlocked = false;
    for (const { imageId, seen } of watched) {
      if (this.closing.signal.aborted) return;
      await seen(images.get(imageId), progress.get(imageId) ?? [], isoTime(this.ports.clock));
    }
  }

  /** The state is worth showing without the percentages. */
  private async readProgress(
    ec2: Ec2,
    watched: readonly WatchedImage[],
    images: ReadonlyMap<string, Image>,
    options: CallOptions,
  ): Promise<ReadonlyMap<string, readonly SnapshotProgress[]>> {
    const listed = watched.flatMap(({ imageId, description }) => {
      const image = images.get(imageId);
      return image === undefined ? [] : [{ image, description }];
    });
    try {
      return await readProgress(ec2, listed, options);
    } catch (error) {
      this.ports.log.info(`the snapshots could not be read: ${failureData(error, 'unknown').code}`);
      return new Map();
    }
  }
}

/** Before an image counts as missing: the profile may be signed in to another account now, which never had it. */
async function checkMissing(
  ec2: Ec2,
  watched: readonly WatchedImage[],
  images: ReadonlyMap<string, Image>,
  options: CallOptions,
): Promise<void> {
  const missing = watched.find(({ imageId }) => !images.has(imageId));
  if (missing !== undefined) await checkAccount(ec2, missing.target, options);
}
