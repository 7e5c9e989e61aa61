import { defaultBehaviour } from '../../../client/src/sandbox/world/behaviour';
import type { Instance } from '../../../client/src/sandbox/world/instance';
import { instanceState } from '../../../client/src/sandbox/world/instance-state';
import type { Place } from '../../../client/src/sandbox/world/place';
import { snapshotStatus } from '../../../client/src/sandbox/world/snapshot-state';
import { placeOf } from '../../../client/src/sandbox/world/world';
import { buildWorld } from '../../../client/src/sandbox/worlds/build-world';
import { demo } from '../../../client/src/sandbox/worlds/demo';
import type { Facts, InstanceFacts, SnapshotFacts } from '../../../server/src/protocol';

/** The demo world's us-east-1 as it is now. */
export function demoPlace(now: number): Place {
  return placeOf(buildWorld('demo', demo, now), '000000000000', 'us-east-1');
}

/** What the language server would be told of a place, for a request of this instance and these snapshots. */
export function factsOf(
  place: Place,
  now: number,
  instanceId: string | undefined,
  snapshotIds: readonly string[],
): Facts {
  const instance = place.instances.get(instanceId ?? '');
  return {
    target: {
      profile: 'sandbox',
      region: place.region,
      account: place.account,
      asOf: new Date(now).toISOString(),
      stale: false,
    },
    instance: instance === undefined ? null : instanceFacts(place, instance, now),
    imageOfName: null,
    snapshots: Object.fromEntries(snapshotIds.map(id => [id, snapshotFacts(place, id, now)])),
  };
}

function instanceFacts({ volumes }: Place, instance: Instance, now: number): InstanceFacts {
  return {
    id: instance.instanceId,
    state: instanceState(instance, now, defaultBehaviour),
    type: instance.instanceType,
    zone: instance.availabilityZone,
    rootDeviceName: instance.rootDeviceName,
    rootDeviceType: instance.rootDeviceType,
    bootMode: instance.currentInstanceBootMode,
    devices: instance.devices.map(device => {
      const volume = volumes.get(device.volumeId);
      if (volume === undefined) return device;
      const { size, volumeType, iops, throughput, encrypted } = volume;
      return { ...device, volume: { size, type: volumeType, iops, throughput, encrypted } };
    }),
  };
}

function snapshotFacts({ snapshots }: Place, id: string, now: number): SnapshotFacts | null {
  const snapshot = snapshots.get(id);
  if (snapshot === undefined) return null;
  const { size, encrypted, description, storageTier, startedAt } = snapshot;
  const started = new Date(startedAt).toISOString();
  return {
    id,
    ...snapshotStatus(snapshot, now),
    size,
    encrypted,
    description,
    archived: storageTier === 'archive',
    started,
  };
}
