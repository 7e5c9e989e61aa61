import { allPages } from '../../ec2/all-pages';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image, Snapshot } from '../../ec2/model';
import type { Run, SnapshotProgress } from '../run';

/**
 * The snapshots of several images, by image id, as EC2 tells of them and nothing more: in one call where the images list
 * them; by description, a call an image, where they do not yet.
 */
export async function readProgress(
  ec2: Ec2,
  watched: readonly { readonly run: Run; readonly image: Image }[],
  options: CallOptions,
): Promise<ReadonlyMap<string, readonly SnapshotProgress[]>> {
  const ids = watched.flatMap(({ image }) => snapshotIds(image));
  const listed = ids.length > 0 ? await allPages(nextToken => ec2.snapshots({ ids, nextToken }, options)) : [];
  const byId = new Map(listed.map(snapshot => [snapshot.id, snapshot]));
  const progress = new Map<string, readonly SnapshotProgress[]>();
  for (const { run, image } of watched) {
    const own = snapshotIds(image).flatMap(id => byId.get(id) ?? []);
    const found = own.length > 0 ? own : await findByDescription(ec2, run, image, options);
    progress.set(image.id, found.map(toProgress));
  }
  return progress;
}

/** EC2's own words on the snapshots that CreateImage makes; older ones end in " from vol-…". */
async function findByDescription(ec2: Ec2, run: Run, image: Image, options: CallOptions): Promise<readonly Snapshot[]> {
  const description = `Created by CreateImage(${run.instance.id}) for ${image.id}*`;
  return allPages(nextToken => ec2.snapshots({ description, nextToken }, options));
}

function snapshotIds({ devices }: Image): readonly string[] {
  return devices.flatMap(({ snapshotId }) => snapshotId || []);
}

function toProgress({ id, volumeId, state, progress, size, started, completed }: Snapshot): SnapshotProgress {
  return { id, volumeId, state, progress, size, started, completed };
}
