import type { Call } from '../actions/action';
import { failImage } from '../world/fail-image';
import type { Image } from '../world/image';
import type { Place } from '../world/place';
import type { Snapshot } from '../world/snapshot';
import { terminateInstance } from '../world/terminate-instance';

/** Lets the fault of this call, if it is one about images, come true for the image that was just made. */
export function applyImageFault({ fault, place }: Call, image: Image): void {
  const { snapshotsAt, availableAt, createdAt } = image;
  const during = snapshotsAt + (availableAt - snapshotsAt) / 3;
  if (fault?.kind === 'image-fails') {
    const { code = 'Server.InternalError', message = 'Internal error' } = fault;
    const at = fault.stage === 1 ? createdAt + (snapshotsAt - createdAt) / 2 : during;
    failImage(place, image, { at, code, message });
  } else if (fault?.kind === 'snapshot-error') {
    failSnapshot(place, image, during);
  } else if (fault?.kind === 'instance-terminated') {
    terminateInstance(place, image.sourceInstanceId ?? '', during);
  } else if (fault?.kind === 'hidden') {
    image.hiddenDescribes = fault.describes;
  }
}

/** The first snapshot ends in error; those that go well are completed, and the image is failed. */
function failSnapshot(place: Place, image: Image, at: number): void {
  const snapshot = snapshotsOf(place, image)[0];
  if (snapshot === undefined) return;
  const message = 'Given key ID is not accessible';
  snapshot.failure = { at, code: 'Client.InvalidSnapshot.Error', message };
  image.failure = {
    at,
    code: 'Client.InvalidSnapshot.Error',
    message: `Snapshot ${snapshot.snapshotId} failed: ${message}`,
  };
}

function snapshotsOf(place: Place, image: Image): Snapshot[] {
  return image.devices.flatMap(device => place.snapshots.get(device.ebs?.snapshotId ?? '') ?? []);
}
