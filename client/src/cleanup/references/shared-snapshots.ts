import type { Image } from '../../ec2/model';

/** For each image the others that have one of its snapshots. EC2 keeps such a snapshot when only one of them is deregistered. */
export function sharedSnapshots(images: readonly Image[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const image of images) {
    for (const id of snapshotIdsOf(image)) users.set(id, [...(users.get(id) ?? []), image.id]);
  }
  const shared = new Map<string, readonly string[]>();
  for (const image of images) {
    const others = snapshotIdsOf(image)
      .flatMap(id => users.get(id) ?? [])
      .filter(id => id !== image.id);
    if (others.length > 0) shared.set(image.id, [...new Set(others)]);
  }
  return shared;
}

/** Each of an image's snapshots once. */
export function snapshotIdsOf({ devices }: Image): readonly string[] {
  return [...new Set(devices.flatMap(({ snapshotId }) => snapshotId ?? []))];
}
