import type { AttachedDevice, Instance } from './instance';
import type { Place } from './place';
import type { Volume } from './volume';

/** The devices that an instance has at a time: none from its termination on. */
export function attachedDevices(instance: Instance, now: number): readonly AttachedDevice[] {
  return isTerminated(instance, now) ? [] : instance.devices;
}

/** A volume as a device of an instance. */
export interface Attachment {
  readonly instance: Instance;
  readonly device: AttachedDevice;
}

/** How a volume is attached at a time; undefined when its instance was terminated and it stayed. */
export function attachmentOf(place: Place, volume: Volume, now: number): Attachment | undefined {
  const attachment = builtAttachment(place, volume);
  return attachment !== undefined && !isTerminated(attachment.instance, now) ? attachment : undefined;
}

/** True when the volume went with its instance. */
export function isDeleted(place: Place, volume: Volume, now: number): boolean {
  const attachment = builtAttachment(place, volume);
  return attachment?.device.deleteOnTermination === true && isTerminated(attachment.instance, now);
}

function builtAttachment(place: Place, { instanceId, volumeId }: Volume): Attachment | undefined {
  const instance = place.instances.get(instanceId);
  const device = instance?.devices.find(it => it.volumeId === volumeId);
  return instance === undefined || device === undefined ? undefined : { instance, device };
}

function isTerminated({ terminatedAt }: Instance, now: number): boolean {
  return terminatedAt !== undefined && now >= terminatedAt;
}
