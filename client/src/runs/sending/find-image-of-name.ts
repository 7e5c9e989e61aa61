import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';
import { allPages } from '../all-pages';
import { hasLostReply, imageNameOf, type Run } from '../run';

export type FoundImage =
  | { readonly kind: 'free' }
  | { readonly kind: 'ours'; readonly imageId: string }
  | { readonly kind: 'taken'; readonly imageId: string };

export interface OwnershipPorts {
  /** Earlier runs of the same image whose reply was lost. */
  readonly lostRuns: () => readonly Run[];
  readonly policy: { readonly adoptionWindow: number };
}

/**
 * Who has the run's name. An image is the run's own when it is of the same instance and either an attempt of this very run
 * lost its reply (the name was free just before) or one of an earlier run did at about the time that EC2 gives the image.
 */
export async function findImageOfName(
  run: Run,
  ec2: Ec2,
  ports: OwnershipPorts,
  options: CallOptions,
): Promise<FoundImage> {
  const name = imageNameOf(run);
  if (name === '') return { kind: 'free' };
  const images = await allPages(nextToken => ec2.images({ names: [name], nextToken }, options));
  const held = images.filter(image => image.name === name && image.state !== 'deregistered');
  const own = held.find(image => isOwn(image, run, ports));
  if (own !== undefined) return { kind: 'ours', imageId: own.id };
  const other = held[0];
  return other !== undefined ? { kind: 'taken', imageId: other.id } : { kind: 'free' };
}

/** Whether an image is the run's own; see `findImageOfName`. */
export function isOwn(image: Image, run: Run, { lostRuns, policy }: OwnershipPorts): boolean {
  if (image.sourceInstanceId !== run.instance.id) return false;
  if (hasLostReply(run)) return true;
  return lostRuns()
    .flatMap(({ attempts }) => attempts)
    .some(({ sent }) => Math.abs(Date.parse(image.created) - Date.parse(sent)) <= policy.adoptionWindow);
}
