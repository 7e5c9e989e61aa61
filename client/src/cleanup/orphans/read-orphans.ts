import { allPages } from '../../ec2/all-pages';
import { AwsFailure } from '../../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image, Snapshot } from '../../ec2/model';
import { findOrphans } from './find-orphans';
import type { Orphans } from './orphan';

/** Finds orphans among snapshots that are read already. What is in the Recycle Bin and what is locked is asked for here. */
export async function readOrphans(
  ec2: Pick<Ec2, 'imagesInRecycleBin' | 'lockedSnapshots'>,
  known: { readonly snapshots: readonly Snapshot[]; readonly images: readonly Image[]; readonly now: number },
  options: CallOptions,
): Promise<Orphans> {
  try {
    const [binned, locked] = await Promise.all([
      allPages(nextToken => ec2.imagesInRecycleBin({ maxResults: 1000, nextToken }, options)),
      allPages(nextToken => ec2.lockedSnapshots({ maxResults: 1000, nextToken }, options)),
    ]);
    const snapshots = findOrphans({ ...known, binned: new Set(binned.map(({ id }) => id)), locked: new Set(locked) });
    return { kind: 'known', snapshots };
  } catch (error) {
    if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
    return { kind: 'unknown', code: error.code };
  }
}
