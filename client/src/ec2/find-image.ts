import { AwsFailure } from './aws-failure';
import type { CallOptions, Ec2 } from './ec2';
import type { Image } from './model';

/** One image by its ID. Undefined: EC2 lists no such image. Rejects when it cannot be asked. */
export async function findImage(
  ec2: Pick<Ec2, 'images'>,
  id: string,
  options: CallOptions,
): Promise<Image | undefined> {
  try {
    const { items } = await ec2.images({ ids: [id] }, options);
    return items.find(image => image.id === id);
  } catch (error) {
    if (error instanceof AwsFailure && error.code.startsWith('InvalidAMIID.')) return undefined;
    throw error;
  }
}
