import { defaultBehaviour } from '../world/behaviour';
import { keyOf } from '../world/key';
import { type Principal, sandboxAccount, sandboxUser } from '../world/principals';
import { findRegion } from '../world/regions';
import { placeOf, type World } from '../world/world';
import { buildImage, imageIdsOf } from './build-image';
import { buildInstance } from './build-instance';
import { buildLaunching } from './build-launching';
import { buildSnapshot } from './build-snapshot';
import type { PlaceDescription, RoleDescription, WorldDescription } from './world-description';

/** The world of a description as it is at `now` (epoch milliseconds). Throws a sentence when the description makes no sense. */
export function buildWorld(name: string, description: WorldDescription, now: number): World {
  const world: World = {
    name,
    behaviour: { ...defaultBehaviour, ...description.behaviour },
    places: new Map(),
    principals: new Map([['sandbox', sandboxUser()]]),
  };
  for (const role of description.roles ?? []) {
    const built = buildRole(role);
    world.principals.set(built.arn, built);
  }
  for (const place of description.places) fillPlace(world, place, now);
  return world;
}

function fillPlace(world: World, description: PlaceDescription, now: number): void {
  const { account = sandboxAccount, region } = description;
  if (findRegion(region) === undefined)
    throw new Error(`The world names the region "${region}", which the sandbox does not know`);
  const place = placeOf(world, account, region);
  place.keys = [...place.keys, ...(description.keys ?? []).map(alias => keyOf(account, region, alias))];
  place.binDays = description.recycleBinDays ?? {};
  const imageIds = imageIdsOf(place, description.images ?? []);
  for (const instance of description.instances ?? []) buildInstance(place, instance, imageIds, now);
  for (const image of description.images ?? []) buildImage(place, image, now);
  for (const snapshot of description.snapshots ?? []) buildSnapshot(place, snapshot, now);
  buildLaunching(place, description, imageIds, now);
}

function buildRole({
  name,
  account = sandboxAccount,
  denied = [],
  needsMfa = false,
  externalId,
}: RoleDescription): Principal {
  return {
    kind: 'role',
    account,
    arn: `arn:aws:iam::${account}:role/${name}`,
    userId: `AROA${name
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .padEnd(17, '0')
      .slice(0, 17)}`,
    keys: undefined,
    denied,
    needsMfa,
    externalId,
    roleArn: undefined,
  };
}
