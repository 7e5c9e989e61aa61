import type { AttachedDevice, Instance } from './world';

/** The devices that an instance has at a time: none from its termination on. */
export function attachedDevices(instance: Instance, now: number): readonly AttachedDevice[] {
  return isTerminated(instance, now) ? [] : instance.devices;
}

/** Volumes that ended with their instance. */
export function deletedVolumes(instances: Iterable<Instance>, now: number): Set<string> {
  const ended = [...instances].filter(instance => isTerminated(instance, now));
  const devices = ended.flatMap(instance => instance.devices.filter(device => device.deleteOnTermination));
  return new Set(devices.map(device => device.volumeId));
}

function isTerminated({ terminatedAt }: Instance, now: number): boolean {
  return terminatedAt !== undefined && now >= terminatedAt;
}
