import { AwsFailure } from '../ec2/aws-failure';
import type { Ec2 } from '../ec2/ec2';
import type { ImageUses } from '../facts/image-details';
import { readImageUses } from '../facts/image-details';

/** What is known of the use of an image. */
export type KnownUses =
  | ({ readonly kind: 'known' } & ImageUses)
  /** EC2 did not answer, mostly for want of permission. */
  | { readonly kind: 'unknown'; readonly code: string };

/** Asks EC2 what uses an image. Rejects only when aborted. */
export async function askImageUses(
  connect: () => Promise<Ec2>,
  imageId: string,
  signal: AbortSignal,
): Promise<KnownUses> {
  try {
    return { kind: 'known', ...(await readImageUses(await connect(), imageId, { signal })) };
  } catch (error) {
    if (!(error instanceof AwsFailure) || signal.aborted) throw error;
    return { kind: 'unknown', code: error.code };
  }
}
