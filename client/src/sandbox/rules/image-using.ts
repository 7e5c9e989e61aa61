import type { Image, Place } from '../world/world';

/** An image that is registered and has the snapshot among its devices. */
export function imageUsing(place: Place, snapshotId: string): Image | undefined {
  return [...place.images.values()].find(image => {
    return image.deregisteredAt === undefined && image.devices.some(device => device.ebs?.snapshotId === snapshotId);
  });
}
