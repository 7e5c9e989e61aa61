import { sizeOfImages } from '../cleanup/decisions/size';
import { familyName, familyOf } from '../cleanup/selection/family';
import type { Image, Snapshot } from '../ec2/model';
import type { Family, FamilyMember } from './image-lineage';

/** The family of an image among those of its account and region, with what each added to the bytes of those before it. */
export async function familyOfImage(
  image: Image,
  images: readonly Image[],
  snapshotsOf: (members: readonly Image[]) => Promise<ReadonlyMap<string, Snapshot>>,
): Promise<Family> {
  const family = familyOf(image);
  const members = images
    .filter(each => familyOf(each) === family && each.ownerId === image.ownerId)
    .toSorted((a, b) => a.created.localeCompare(b.created));
  const snapshots = await snapshotsOf(members);
  return { name: familyName(image), members: withSizes(members, snapshots) };
}

/** A snapshot that several images have counts for the oldest of them. */
function withSizes(images: readonly Image[], snapshots: ReadonlyMap<string, Snapshot>): readonly FamilyMember[] {
  const counted = new Set<string | undefined>();
  let total = 0;
  return images.map(image => {
    const { id, name, created } = image;
    const own = { ...image, devices: image.devices.filter(({ snapshotId }) => !counted.has(snapshotId)) };
    for (const { snapshotId } of own.devices) counted.add(snapshotId);
    const { bytes, isAtMost } = sizeOfImages([own], snapshots);
    total += bytes;
    return { id, name, created, bytes, isAtMost, total };
  });
}
