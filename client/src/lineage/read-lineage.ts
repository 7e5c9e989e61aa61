import { snapshotIdsOf } from '../cleanup/references/shared-snapshots';
import { allPages } from '../ec2/all-pages';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { Image, Instance, Snapshot } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';
import { attemptReading, type DetailSources, type ImageDetails, readImageDetails } from '../facts/image-details';
import { MergedRead } from '../facts/merged-read';
import { familyOfImage } from './family-of-image';
import type { Family, ImageLineage } from './image-lineage';

/** Reads the lineage of an image when a person asks for it. Undefined: EC2 lists no such image of this account. */
export async function readLineage(
  imageId: string,
  target: TargetRef,
  sources: DetailSources,
  options: CallOptions,
): Promise<ImageLineage | undefined> {
  const details = await readImageDetails(imageId, target, sources, options);
  if (details === undefined) return undefined;
  const ec2 = await sources.connect(target.region);
  const attempt = <Value>(read: () => Promise<Value>) => attemptReading(read, sources, options);
  const [ancestors, instance, family] = await Promise.all([
    attempt(() => ec2.imageAncestry(imageId, options)),
    attempt(() => readInstance(ec2, details, options)),
    attempt(() => readFamily(ec2, details.image, options)),
  ]);
  return { ...details, ancestors, instance, family };
}

async function readInstance(
  ec2: Ec2,
  { image: { sourceInstanceId } }: ImageDetails,
  options: CallOptions,
): Promise<Instance | null | undefined> {
  if (sourceInstanceId === undefined) return undefined;
  try {
    const { items } = await ec2.instances({ ids: [sourceInstanceId] }, options);
    return items.find(({ id }) => id === sourceInstanceId) ?? null;
  } catch (error) {
    if (error instanceof AwsFailure && error.code.startsWith('InvalidInstanceID.')) return null;
    throw error;
  }
}

async function readFamily(ec2: Ec2, image: Image, options: CallOptions): Promise<Family> {
  const images = await allPages(nextToken => ec2.images({ maxResults: 1000, nextToken }, options));
  return familyOfImage(image, images, members => readSnapshots(ec2, members, options));
}

/** A snapshot that no longer exists is left out. */
async function readSnapshots(
  ec2: Ec2,
  images: readonly Image[],
  options: CallOptions,
): Promise<ReadonlyMap<string, Snapshot>> {
  const read = new MergedRead<Snapshot>(
    ids => allPages(nextToken => ec2.snapshots({ ids, nextToken }, options)),
    ({ id }) => id,
  );
  const ids = [...new Set(images.flatMap(snapshotIdsOf))];
  const found = await Promise.all(ids.map(id => read.of([id]).catch(orNothing)));
  return new Map(found.flat().map(snapshot => [snapshot.id, snapshot]));
}

function orNothing(error: unknown): readonly Snapshot[] {
  if (error instanceof AwsFailure && error.code.startsWith('InvalidSnapshot.')) return [];
  throw error;
}
