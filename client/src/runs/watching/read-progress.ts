import { allPages } from '../../ec2/all-pages';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image, Snapshot } from '../../ec2/model';
import type { SnapshotProgress } from '../run';

/** An image with what EC2 writes into the descriptions of its snapshots. */
export interface ImageToRead {
  readonly image: Image;
  readonly description: string;
}

/**
 * The snapshots of several images, by image id, as EC2 tells of them and nothing more: in one call where the images list
 * them; by description, a call an image, where they do not yet.
 */
export async function readProgress(
  ec2: Ec2,
  watched: readonly ImageToRead[],
  options: CallOptions,
): Promise<ReadonlyMap<string, readonly SnapshotProgress[]>> {
  const ids = watched.flatMap(({ image }) => snapshotIds(image));
  const listed = ids.length > 0 ? await allPages(nextToken => ec2.snapshots({ ids, nextToken }, options)) : [];
  const byId = new Map(listed.map(snapshot => [snapshot.id, snapshot]));
  const progress = new Map<string, readonly SnapshotProgress[]>();
  for (const { image, description } of watched) {
    const own = snapshotIds(image).flatMap(id => byId.get(id) ?? []);
    const found = own.length > 0 ? own : await findByDescription(ec2, description, options);
    progress.set(image.id, found.map(toProgress));
  }
  return progress;
}

async function findByDescription(ec2: Ec2, description: string, options: CallOptions): Promise<readonly Snapshot[]> {
  return allPages(nextToken => ec2.snapshots({ description, nextToken }, options));
}

function snapshotIds({ devices }: Image): readonly string[] {
  return devices.flatMap(({ snapshotId }) => snapshotId ?? []);
}

function toProgress({
  id,
  volumeId,
  state,
  stateMessage,
  progress,
  size,
  started,
  completed,
}: Snapshot): SnapshotProgress {
  return { id, volumeId, state, message: stateMessage, progress, size, started, completed };
}
