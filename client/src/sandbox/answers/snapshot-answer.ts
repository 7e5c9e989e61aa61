import type { Xml } from '../protocol/xml';
import type { Snapshot } from '../world/snapshot';
import { fullSize, snapshotStatus } from '../world/snapshot-state';
import { tagSet } from './tag-set';

/** A snapshot as DescribeSnapshots shows it to an account. */
export function snapshotAnswer(snapshot: Snapshot, account: string, now: number): { readonly [name: string]: Xml } {
  const { state, progress } = snapshotStatus(snapshot, now);
  const isOwn = snapshot.ownerId === account;
  return {
    snapshotId: snapshot.snapshotId,
    volumeId: snapshot.volumeId,
    status: state,
    statusMessage: state === 'error' ? snapshot.failure?.message : undefined,
    startTime: new Date(snapshot.startedAt),
    progress,
    ownerId: snapshot.ownerId,
    volumeSize: snapshot.size,
    description: snapshot.description,
    tagSet: isOwn ? tagSet(snapshot.tags) : undefined,
    encrypted: snapshot.encrypted,
    kmsKeyId: snapshot.kmsKeyId,
    storageTier: snapshot.storageTier,
    completionTime: state === 'completed' ? new Date(snapshot.completedAt) : undefined,
    fullSnapshotSizeInBytes: state === 'completed' ? fullSize(snapshot) : undefined,
  };
}
