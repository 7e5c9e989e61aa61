import { allPages } from '../../ec2/all-pages';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Snapshot } from '../../ec2/model';

/** Every own snapshot that CreateImage or CopyImage has described, by id. A description cannot be searched for more exactly. */
export async function readSnapshots(
  ec2: Pick<Ec2, 'snapshots'>,
  options: CallOptions,
): Promise<ReadonlyMap<string, Snapshot>> {
  const found = await Promise.all(
    ['Created by CreateImage(*', 'Copied for DestinationAmi *'].map(description =>
      allPages(nextToken => ec2.snapshots({ description, maxResults: 1000, nextToken }, options)),
    ),
  );
  return new Map(found.flat().map(snapshot => [snapshot.id, snapshot]));
}
