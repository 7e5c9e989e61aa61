import { allPages } from '../../ec2/all-pages';
import { AwsFailure } from '../../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';

const idsPerCall = 100;

/**
 * Images by id, in one call. EC2 rejects the whole call if it does not know one of the ids (yet, or any more): the ids that
 * it names are left out and the others asked for again. EC2 does not list what is missing from the result.
 */
export async function readImages(
  ec2: Pick<Ec2, 'images'>,
  ids: readonly string[],
  options: CallOptions,
): Promise<ReadonlyMap<string, Image>> {
  const images = new Map<string, Image>();
  for (let first = 0; first < ids.length; first += idsPerCall) {
    for (const image of await readKnown(ec2, ids.slice(first, first + idsPerCall), options))
      images.set(image.id, image);
  }
  return images;
}

async function readKnown(
  ec2: Pick<Ec2, 'images'>,
  ids: readonly string[],
  options: CallOptions,
): Promise<readonly Image[]> {
  if (ids.length === 0) return [];
  try {
    return await allPages(nextToken => ec2.images({ ids, nextToken }, options));
  } catch (error) {
    if (!(error instanceof AwsFailure) || !unknownCodes.has(error.code)) throw error;
    const named = ids.filter(id => error.message.includes(id));
    if (named.length > 0)
      return readKnown(
        ec2,
        ids.filter(id => !named.includes(id)),
        options,
      );
    if (ids.length === 1) return [];
    // EC2 does not say which id it does not know.
    const single = await Promise.all(ids.map(id => readKnown(ec2, [id], options)));
    return single.flat();
  }
}

const unknownCodes: ReadonlySet<string> = new Set([
  'InvalidAMIID.NotFound',
  'InvalidAMIID.Unavailable',
  'InvalidAMIID.Malformed',
]);
