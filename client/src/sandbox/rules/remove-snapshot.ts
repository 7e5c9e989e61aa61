import type { Call } from '../actions/action';
import type { Snapshot } from '../world/snapshot';

/** Deletes a snapshot, or moves it to the Recycle Bin where there is a rule for it. */
export function removeSnapshot({ place, now }: Call, snapshot: Snapshot): void {
  const { snapshot: days } = place.binDays;
  if (days === undefined) place.snapshots.delete(snapshot.snapshotId);
  else snapshot.binned = { enteredAt: now, exitsAt: now + days * dayMilliseconds };
}

const dayMilliseconds = 86_400_000;
