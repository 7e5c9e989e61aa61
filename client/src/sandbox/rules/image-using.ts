import type { Image } from '../world/image';
import type { Place } from '../world/place';

/** An image that is registered and has the snapshot among its devices. */
export function imageUsing(place: Place, snapshotId: string): Image | undefined {
  return [...place.images.values()].find(image => {
    return image.deregisteredAt === undefined && image.devices.some(device => device.ebs?.snapshotId === snapshotId);
  });
}
