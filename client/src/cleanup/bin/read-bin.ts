import { allPages } from '../../ec2/all-pages';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Binned } from './restore';

/** Everything in the Recycle Bin of an account and region. There is something only where a retention rule was in force. */
export async function readBin(
  ec2: Pick<Ec2, 'imagesInRecycleBin' | 'snapshotsInRecycleBin'>,
  options: CallOptions,
): Promise<Binned> {
  const [images, snapshots] = await Promise.all([
    allPages(nextToken => ec2.imagesInRecycleBin({ maxResults: 1000, nextToken }, options)),
    allPages(nextToken => ec2.snapshotsInRecycleBin({ maxResults: 1000, nextToken }, options)),
  ]);
  return { images, snapshots };
}
