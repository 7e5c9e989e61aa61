import type { Image, Snapshot } from '../../ec2/model';
import { managerOfSnapshot } from '../decisions/manager';
import { snapshotIdsOf } from '../references/shared-snapshots';
import type { Orphan } from './orphan';

/** The facts needed to decide whether a snapshot is an orphan. */
export interface OrphanEvidence {
  /** Own snapshots. */
  readonly snapshots: readonly Snapshot[];
  /** Every own image, disabled ones too. */
  readonly images: readonly Image[];
  /** Ids of images in the Recycle Bin: they need their snapshots when they are restored. */
  readonly binned: ReadonlySet<string>;
  /** Ids of snapshots that a lock keeps. */
  readonly locked: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Snapshots whose description says that EC2 made them for an image which is neither listed nor in the Recycle Bin, and which
 * no image has. A description can be edited, so a snapshot without one of these is never called an orphan, and neither is one
 * that something manages.
 */
export function findOrphans(evidence: OrphanEvidence): readonly Orphan[] {
  const { snapshots, images, binned, locked, now } = evidence;
  const known = new Set([...images.map(({ id }) => id), ...binned]);
  const inUse = new Set(images.flatMap(snapshotIdsOf));
  return snapshots.flatMap(snapshot => {
    const imageId = imageOf(snapshot.description);
    if (imageId === undefined || known.has(imageId) || inUse.has(snapshot.id) || locked.has(snapshot.id)) return [];
    if (managerOfSnapshot(snapshot) !== undefined || !isSettled(snapshot, now)) return [];
    return [{ snapshot, imageId }];
  });
}

/** Of an image that is just being made, EC2 may list the snapshots before the image. */
function isSettled({ state, started }: Snapshot, now: number): boolean {
  return state === 'completed' && now - Date.parse(started) > hourMilliseconds;
}

const hourMilliseconds = 3_600_000;

function imageOf(description: string): string | undefined {
  return descriptions.map(pattern => pattern.exec(description)?.[1]).find(id => id !== undefined);
}

const descriptions = [
  /^Created by CreateImage\(i-[0-9a-f]{8,17}\) for (ami-[0-9a-f]{8,17})(?: from vol-[0-9a-f]{8,17})?$/,
  /^Copied for DestinationAmi (ami-[0-9a-f]{8,17}) from SourceAmi ami-[0-9a-f]{8,17} for SourceSnapshot snap-[0-9a-f]{8,17}\.?(?: Task created on [\d,]+\.?)?$/,
];
