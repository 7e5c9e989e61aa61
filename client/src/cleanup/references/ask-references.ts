import { allPages } from '../../ec2/all-pages';
import { AwsFailure } from '../../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
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

/** Asks EC2 what refers to images, ten at a time. A call that fails leaves its images unknown. Rejects when aborted. */
export async function askReferences(
  ec2: Pick<Ec2, 'imageReferences'>,
  ids: readonly string[],
  options: CallOptions,
): Promise<AskedReferences> {
  const byImage = new Map<string, Reference[]>();
  const unknown = new Set<string>();
  let code: string | undefined;
  for (let first = 0; first < ids.length; first += imagesAtOnce) {
    const imageIds = ids.slice(first, first + imagesAtOnce);
    try {
      const found = await allPages(nextToken =>
        ec2.imageReferences({ imageIds, maxResults: 1000, nextToken }, options),
      );
      for (const { imageId, kind: type, arn } of found) {
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
