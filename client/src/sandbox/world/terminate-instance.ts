import { failImage } from './fail-image';
import { imageState } from './image-state';
import type { Place } from './place';

/** Terminates an instance at a time. False when there is no such instance. */
export function terminateInstance(place: Place, instanceId: string, at: number): boolean {
  const instance = place.instances.get(instanceId);
  if (instance === undefined) return false;
  instance.terminatedAt = at;
  interruptImages(place, instanceId, at);
  return true;
}

/** Lets the images of an instance fail that are still pending when it is stopped, rebooted or terminated. */
export function interruptImages(place: Place, instanceId: string, at: number): void {
  for (const image of place.images.values()) {
    if (image.sourceInstanceId !== instanceId || imageState(image, at) !== 'pending') continue;
    const message = 'The instance was terminated or rebooted during AMI creation';
    failImage(place, image, { at, code: 'Client.InstanceTerminated', message });
  }
}
