import { deviceOf, lettersOf } from './device-names';
import type { DeviceFacts, Facts, InstanceFacts, SnapshotFacts } from './facts';
import { type EbsView, isString, type MappingView, type RequestView, type StringProperty } from './request-view';

/** The instance that the request names, when the facts are of that one. */
export function instanceIn(request: RequestView, { instance }: Facts): InstanceFacts | undefined {
  const { InstanceId } = request.members;
  if (instance === undefined || instance === null) return undefined;
  if (isString(InstanceId) && InstanceId.value.value !== instance.id) return undefined;
  return instance;
}

/** The InstanceId of the request with what is known of it: the place of what is said of the instance as a whole. */
export function instanceOfRequest(
  request: RequestView,
  facts: Facts,
): { readonly property: StringProperty; readonly instance: InstanceFacts } | undefined {
  const { InstanceId } = request.members;
  const instance = instanceIn(request, facts);
  return isString(InstanceId) && instance !== undefined ? { property: InstanceId, instance } : undefined;
}

/** The device of the instance that a mapping changes; undefined for a new one, or while the instance is not known. */
export function deviceIn(mapping: MappingView, facts: Facts): DeviceFacts | undefined {
  const name = deviceOf(mapping)?.value.value;
  return instanceIn(mapping.request, facts)?.devices.find(({ deviceName }) => deviceName === name);
}

/** The name that the instance has for what is probably the same device: /dev/sdb for /dev/xvdb. */
export function spellingOf(instance: InstanceFacts, device: string): string | undefined {
  const letters = lettersOf(device)?.replace(/\d+$/, '');
  return instance.devices.find(({ deviceName }) => lettersOf(deviceName)?.replace(/\d+$/, '') === letters)?.deviceName;
}

/** What is known of the snapshot that a volume starts from. Null: it is not visible at the target. */
export function snapshotIn(
  { members: { SnapshotId } }: EbsView,
  { snapshots }: Facts,
): SnapshotFacts | null | undefined {
  if (!isString(SnapshotId) || !Object.hasOwn(snapshots, SnapshotId.value.value)) return undefined;
  return snapshots[SnapshotId.value.value];
}
