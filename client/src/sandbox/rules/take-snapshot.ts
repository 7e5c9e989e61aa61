import { randomInt } from 'node:crypto';
import type { Call } from '../actions/action';
import { newId } from '../world/ids';
import { freshSnapshot, type Snapshot } from '../world/snapshot';
import type { Tag } from '../world/tag';
import type { Volume } from '../world/volume';

/** Begins a snapshot of a volume, which takes about as long as an image does. */
export function takeSnapshot(
  { place, now, world: { behaviour } }: Call,
  volume: Volume,
  { description, tags }: { readonly description: string; readonly tags: readonly Tag[] },
): Snapshot {
  const [shortest, longest] = behaviour.imageSeconds;
  const milliseconds = randomInt(Math.floor(shortest * 1000), Math.floor(longest * 1000) + 1);
  const snapshot: Snapshot = {
    ...freshSnapshot,
    snapshotId: newId('snap'),
    volumeId: volume.volumeId,
    ownerId: place.account,
    startedAt: now,
    completedAt: now + milliseconds,
    size: volume.size,
    encrypted: volume.encrypted,
    kmsKeyId: volume.kmsKeyId,
    description,
    tags,
  };
  place.snapshots.set(snapshot.snapshotId, snapshot);
  return snapshot;
}
