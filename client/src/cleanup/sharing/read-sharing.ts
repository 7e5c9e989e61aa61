import { AwsFailure } from '../../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';
import type { Sharing } from './sharing';

const callsAtOnce = 5;

/** With whom images are shared, by id: one call for each image, so only for those that may go. Rejects when aborted. */
export async function readSharing(
  ec2: Pick<Ec2, 'imageSharing'>,
  images: readonly Image[],
  options: CallOptions,
): Promise<ReadonlyMap<string, Sharing>> {
  const found = new Map<string, Sharing>();
  for (let first = 0; first < images.length; first += callsAtOnce) {
    const some = images.slice(first, first + callsAtOnce);
    const read = await Promise.all(some.map(image => readOne(ec2, image, options)));
    for (const [index, { id }] of some.entries()) {
      const sharing = read[index];
      if (sharing !== undefined) found.set(id, sharing);
    }
  }
  return found;
}

async function readOne(
  ec2: Pick<Ec2, 'imageSharing'>,
  { id, isPublic = false }: Image,
  options: CallOptions,
): Promise<Sharing> {
  try {
    return { kind: 'known', isPublic, recipients: await ec2.imageSharing(id, options) };
  } catch (error) {
    if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
    return { kind: 'unknown', code: error.code };
  }
}
