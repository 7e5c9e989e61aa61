import { failImage } from './fail-image';
import { imageState } from './image-state';
import type { Place } from './place';

/** Terminates an instance at a time; images of it that are still pending then fail. False when there is no such instance. */
export function terminateInstance(place: Place, instanceId: string, at: number): boolean {
  const instance = place.instances.get(instanceId);
  if (!instance) return false;
  instance.terminatedAt = at;
  for (const image of place.images.values()) {
    if (image.sourceInstanceId !== instanceId || imageState(image, at) !== 'pending') continue;
    const message = 'The instance was terminated or rebooted during AMI creation';
    failImage(place, image, { at, code: 'Client.InstanceTerminated', message });
  }
  return true;
}
