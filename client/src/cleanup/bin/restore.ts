import type { Ec2 } from '../../ec2/ec2';
import type { BinnedImage, BinnedSnapshot } from '../../ec2/image-steps';
import { failureData } from '../../runs/failure-data';

/** What can be brought back. */
export interface Binned {
  readonly images: readonly BinnedImage[];
  readonly snapshots: readonly BinnedSnapshot[];
}

export interface Restored {
  readonly id: string;
  /** EC2's code, where it was not restored. */
  readonly code?: string;
}

/** Snapshots in the bin that EC2 made for an image, as their descriptions say. */
function snapshotsOf(imageId: string, snapshots: readonly BinnedSnapshot[]): readonly BinnedSnapshot[] {
  return snapshots.filter(({ description }) => description.split(/[\s.]+/).includes(imageId));
}

/** Brings back snapshots, then images: an image is of use only with its snapshots. A picked image takes its snapshots along. */
export async function restore(
  ec2: Pick<Ec2, 'restoreImage' | 'restoreSnapshot'>,
  picked: Binned,
  inBin: Binned,
): Promise<readonly Restored[]> {
  const wanted = [...picked.snapshots, ...picked.images.flatMap(({ id }) => snapshotsOf(id, inBin.snapshots))];
  const restored: Restored[] = [];
  for (const id of new Set(wanted.map(snapshot => snapshot.id))) {
    restored.push(await attempt(id, () => ec2.restoreSnapshot(id)));
  }
  for (const { id } of picked.images) restored.push(await attempt(id, () => ec2.restoreImage(id)));
  return restored;
}

async function attempt(id: string, call: () => Promise<void>): Promise<Restored> {
  try {
    await call();
    return { id };
  } catch (error) {
    return { id, code: failureData(error, 'unknown').code };
  }
}
