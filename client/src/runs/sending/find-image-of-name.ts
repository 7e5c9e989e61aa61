import { allPages } from '../../ec2/all-pages';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';
import { imageNameOf, type Run } from '../run';
import { isOwnImage, type OwnershipPorts } from './is-own-image';

export type ImageOfName =
  | { readonly kind: 'free' }
  | { readonly kind: 'ours'; readonly imageId: string }
  | { readonly kind: 'taken'; readonly imageId: string; readonly isOfSameInstance: boolean };

/** Finds out who has the run's name in the account. */
export async function findImageOfName(
  run: Run,
  ec2: Ec2,
  ports: OwnershipPorts,
  options: CallOptions,
): Promise<ImageOfName> {
  const name = imageNameOf(run);
  if (name === '') return { kind: 'free' };
  const images = await allPages(nextToken => ec2.images({ names: [name], nextToken }, options));
  const named = images.filter(image => image.name === name && image.state !== 'deregistered');
  const own = named.find(image => isOwnImage(image, run, ports));
  if (own !== undefined) return { kind: 'ours', imageId: own.id };
  const other = named[0];
  return other === undefined
    ? { kind: 'free' }
    : { kind: 'taken', imageId: other.id, isOfSameInstance: isOfInstance(other, run) };
}

function isOfInstance({ sourceInstanceId }: Image, { instance }: Run): boolean {
  return sourceInstanceId === instance.id;
}
