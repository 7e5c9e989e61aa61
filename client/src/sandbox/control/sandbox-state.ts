import type { SandboxCore } from '../sandbox-core';
import type { Behaviour } from '../world/behaviour';
import { imageState } from '../world/image-state';
import { instanceState } from '../world/instance-state';
import type { Place } from '../world/place';
import { sandboxAccount } from '../world/principals';
import { snapshotStatus } from '../world/snapshot-state';
import type { ArmedFault } from './faults';

/**
 * What can be read from a running sandbox, for example in tests. It includes facts that EC2 does not return, such as the
 * number of reboots.
 */
export interface SandboxState {
  readonly simulated: true;
  readonly account: string;
  readonly world: string;
  readonly now: string;
  readonly speed: number;
  /** How often each action was called, whatever came of it. */
  readonly calls: Readonly<Record<string, number>>;
  readonly faults: readonly ArmedFault[];
  readonly behaviour: Behaviour;
  readonly places: readonly PlaceState[];
}

export interface PlaceState {
  readonly account: string;
  readonly region: string;
  readonly instances: readonly {
    readonly instanceId: string;
    readonly name: string;
    readonly state: string;
    readonly reboots: number;
  }[];
  readonly images: readonly ImageReport[];
  readonly parameters: readonly ParameterReport[];
}

/** A parameter as it is now. */
export interface ParameterReport {
  readonly name: string;
  readonly value: string;
  readonly version: number;
}

/** An image, also one that is deregistered by now. */
export interface ImageReport {
  readonly imageId: string;
  readonly name: string;
  readonly instanceId: string | undefined;
  readonly state: string;
  readonly createdAt: string;
  readonly snapshots: readonly { readonly snapshotId: string; readonly state: string; readonly progress: string }[];
}

export function describeState(core: SandboxCore): SandboxState {
  const { world, clock, calls, faults } = core;
  return {
    simulated: true,
    account: sandboxAccount,
    world: world.name,
    now: new Date(clock.now()).toISOString(),
    speed: clock.speed,
    calls: Object.fromEntries(calls),
    faults: faults.list(),
    behaviour: world.behaviour,
    places: [...world.places.values()].map(place => describePlace(core, place)),
  };
}

function describePlace(
  { world, clock }: SandboxCore,
  { account, region, instances, images, snapshots, parameters }: Place,
): PlaceState {
  const now = clock.now();
  return {
    account,
    region,
    instances: [...instances.values()].map(instance => ({
      instanceId: instance.instanceId,
      name: instance.tags.find(tag => tag.key === 'Name')?.value ?? '',
      state: instanceState(instance, now, world.behaviour),
      reboots: instance.rebootedAt.length + (instance.restarts ?? 0),
    })),
    images: [...images.values()].map(image => ({
      imageId: image.imageId,
      name: image.name,
      instanceId: image.sourceInstanceId,
      state: imageState(image, now),
      createdAt: new Date(image.createdAt).toISOString(),
      snapshots: image.devices
        .flatMap(device => snapshots.get(device.ebs?.snapshotId ?? '') ?? [])
        .map(snapshot => ({ snapshotId: snapshot.snapshotId, ...snapshotStatus(snapshot, now) })),
    })),
    parameters: [...parameters.values()].map(({ name, versions }) => ({
      name,
      value: versions.at(-1)?.value ?? '',
      version: versions.at(-1)?.version ?? 0,
    })),
  };
}
