import { allPages } from '../../ec2/all-pages';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import { imageNameOf, type Run } from '../run';
import { readImages } from '../watching/read-images';
import { isOwnImage, type OwnershipPorts, sentByEc2Clock } from './is-own-image';

export type TracedImage =
  | { readonly kind: 'ours'; readonly imageId: string }
  /** There are snapshots for an image that EC2 does not show yet, so it is too early to say that there is none. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' };

/**
 * A second opinion where no image of the run's name is listed: the snapshots that CreateImage took of this instance since
 * the sending name their image in their description, and the image may answer to its id before it shows in a list.
 */
export async function traceImage(
  run: Run,
  ec2: Ec2,
  ports: OwnershipPorts,
  options: CallOptions,
): Promise<TracedImage> {
  const description = `Created by CreateImage(${run.instance.id}) for ami-*`;
  const snapshots = await allPages(nextToken => ec2.snapshots({ description, nextToken }, options));
  const [first] = run.attempts;
  const sent = first === undefined ? Date.parse(run.created) : sentByEc2Clock(first);
  const since = sent - ports.policy.adoptionWindow;
  const ids = snapshots
    .filter(({ started }) => Date.parse(started) >= since)
    .flatMap(snapshot => / for (ami-[0-9a-f]{1,40})\b/.exec(snapshot.description)?.[1] ?? []);
  const candidates = [...new Set(ids)];
  const images = await readImages(ec2, candidates, options);
  const own = [...images.values()].find(image => image.name === imageNameOf(run) && isOwnImage(image, run, ports));
  if (own !== undefined) return { kind: 'ours', imageId: own.id };
  return { kind: candidates.some(id => !images.has(id)) ? 'unclear' : 'none' };
}
