import type { Failure } from './failure';
import type { Image } from './image';
import type { Place } from './place';

/** Lets a pending image fail at a time. Its snapshots that are not completed by then end in error; those not yet begun never come. */
export function failImage(place: Place, image: Image, failure: Failure): void {
  image.failure = failure;
  for (const { ebs } of image.devices) {
    const snapshot = place.snapshots.get(ebs?.snapshotId ?? '');
    if (snapshot === undefined || snapshot.completedAt <= failure.at || snapshot.startedAt < image.createdAt) continue;
    if (snapshot.startedAt > failure.at) place.snapshots.delete(snapshot.snapshotId);
    else snapshot.failure = failure;
  }
}
