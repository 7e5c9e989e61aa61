import type { Image } from './image';
import { isOpenTo } from './permissions';
import type { Place } from './place';
import type { Snapshot } from './snapshot';
import type { World } from './world';

/** The images that an account can see in its region: its own place's, and those that other accounts share with it. */
export function visibleImages(world: World, place: Place): ReadonlyMap<string, Image> {
  const shared = otherPlaces(world, place).flatMap(other => {
    return [...other.images].filter(
      ([, image]) => image.ownerId === other.account && isOpenTo(image.permissions, place.account),
    );
  });
  return shared.length === 0 ? place.images : new Map([...place.images, ...shared]);
}

/** The same of snapshots. What is in the Recycle Bin cannot be seen. */
export function visibleSnapshots(world: World, place: Place, now: number): ReadonlyMap<string, Snapshot> {
  const own = [...place.snapshots];
  const shared = otherPlaces(world, place).flatMap(other => {
    return [...other.snapshots].filter(
      ([, it]) => it.ownerId === other.account && isOpenTo(it.permissions, place.account),
    );
  });
  return new Map([...own, ...shared].filter(([, it]) => it.binned === undefined && now >= it.startedAt));
}

function otherPlaces({ places }: World, { account, region }: Place): Place[] {
  return [...places.values()].filter(other => other.region === region && other.account !== account);
}
