import { allPages } from '../../ec2/all-pages';
import { AwsFailure } from '../../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { ImageReference } from '../../ec2/image-steps';
import { type Clock, pause, systemClock } from '../../runs/clock';
import type { Reference } from './reference';

export interface AskedReferences {
  readonly byImage: ReadonlyMap<string, readonly Reference[]>;
  /** Images of which EC2 did not say what refers to them. */
  readonly unknown: ReadonlySet<string>;
  /** Why the last of them could not be asked for. */
  readonly code?: string;
}

/** The most that EC2 takes in one call. */
const imagesAtOnce = 10;
/** Milliseconds before a call is sent again that EC2 refused because there were too many, beyond what the SDK does itself. */
const throttledDelays: readonly number[] = [2_000, 5_000, 15_000, 30_000];

/** Asks EC2 what refers to images, ten at a time. A call that fails leaves its images unknown. Rejects when aborted. */
export async function askReferences(
  ec2: Pick<Ec2, 'imageReferences'>,
  ids: readonly string[],
  { clock = systemClock, ...options }: CallOptions & { readonly clock?: Clock },
): Promise<AskedReferences> {
  const byImage = new Map<string, Reference[]>();
  const unknown = new Set<string>();
  let code: string | undefined;
  for (let first = 0; first < ids.length; first += imagesAtOnce) {
    const imageIds = ids.slice(first, first + imagesAtOnce);
    try {
      for (const { imageId, kind: type, arn } of await askPatiently(ec2, imageIds, options, clock)) {
        byImage.set(imageId, [...(byImage.get(imageId) ?? []), { kind: 'resource', type, arn }]);
      }
    } catch (error) {
      if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
      code = error.code;
      // What is not permitted once is not permitted ten times.
      const rest = error.reach === 'refused' && first === 0 ? ids : imageIds;
      for (const id of rest) unknown.add(id);
      if (rest === ids) break;
    }
  }
  return { byImage, unknown, code };
}

async function askPatiently(
  ec2: Pick<Ec2, 'imageReferences'>,
  imageIds: readonly string[],
  options: CallOptions,
  clock: Clock,
): Promise<readonly ImageReference[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await allPages(nextToken => ec2.imageReferences({ imageIds, maxResults: 1000, nextToken }, options));
    } catch (error) {
      const delay = throttledDelays[tries];
      if (delay === undefined || !(error instanceof AwsFailure) || error.reach !== 'throttled') throw error;
      await pause(clock, delay, options.signal);
    }
  }
}
