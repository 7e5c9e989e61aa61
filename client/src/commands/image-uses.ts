import { AwsFailure } from '../ec2/aws-failure';
import type { Ec2 } from '../ec2/ec2';
import type { ImageReference } from '../ec2/image-steps';

/** What is known of the use of an image. */
export type ImageUses =
  | { readonly kind: 'known'; readonly references: readonly ImageReference[]; readonly hasMore: boolean }
  /** EC2 did not answer, mostly for want of permission. */
  | { readonly kind: 'unknown'; readonly code: string };

/** Asks EC2 what uses an image, one page of up to 1,000. Rejects only when aborted. */
export async function readImageUses(
  connect: () => Promise<Ec2>,
  imageId: string,
  signal: AbortSignal,
): Promise<ImageUses> {
  try {
    const { items, nextToken } = await (await connect()).imageReferences(
      { imageIds: [imageId], maxResults: 1000 },
      { signal },
    );
    return { kind: 'known', references: items, hasMore: nextToken !== undefined };
  } catch (error) {
    if (!(error instanceof AwsFailure) || signal.aborted) throw error;
    return { kind: 'unknown', code: error.code };
  }
}
