import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import { snapshotStatus } from '../world/snapshot-state';
import type { CopySource } from './copy-image-rules';

/** Rejects a copy while too many snapshots are being copied to this region; it can be sent again later. */
export function checkCopyLimit({ place, now, world }: Call, source: CopySource): void {
  const { copiesInProgress } = world.behaviour;
  const pending = [...place.snapshots.values()].filter(it => {
    return it.copyOf !== undefined && snapshotStatus(it, now).state === 'pending';
  });
  if (pending.length + source.snapshots.size <= copiesInProgress) return;
  throw new AwsError(
    'ResourceLimitExceeded',
    `Too many snapshot copies in progress. The limit is ${copiesInProgress} for this destination region.`,
  );
}
