import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { Image } from '../ec2/model';

const IDS_PER_CALL = 100;

/**
 * Images by id, in one call. EC2 refuses the whole call when it does not know one of the ids (yet, or any more): those
 * that it names are left out and the others asked for again. What is missing from the result, EC2 does not list.
 */
export async function readImages(
  ec2: Pick<Ec2, 'images'>,
  ids: readonly string[],
  options: CallOptions,
): Promise<ReadonlyMap<string, Image>> {
  const images = new Map<string, Image>();
  for (let first = 0; first < ids.length; first += IDS_PER_CALL) {
    for (const image of await readKnown(ec2, ids.slice(first, first + IDS_PER_CALL), options))
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
    return (await ec2.images({ ids }, options)).items;
  } catch (error) {
    if (!(error instanceof AwsFailure) || !UNKNOWN.has(error.code)) throw error;
    const named = ids.filter(id => error.message.includes(id));
    if (named.length > 0)
      return readKnown(
        ec2,
        ids.filter(id => !named.includes(id)),
        options,
      );
    if (ids.length === 1) return [];
    // It does not say which: one by one.
    const single = await Promise.all(ids.map(id => readKnown(ec2, [id], options)));
    return single.flat();
  }
}

const UNKNOWN: ReadonlySet<string> = new Set([
  'InvalidAMIID.NotFound',
  'InvalidAMIID.Unavailable',
  'InvalidAMIID.Malformed',
]);
