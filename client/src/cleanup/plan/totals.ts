import { type Size, sizeOfImages } from '../decisions/size';
import { snapshotIdsOf } from '../references/shared-snapshots';
import type { CleanUpPlan } from './clean-up-plan';

/** What goes with images, in numbers. */
export interface Totals {
  readonly images: number;
  /** Snapshots that go with them: not those that an image has which stays. */
  readonly snapshots: number;
  readonly size: Size;
}

/** What removing these images would remove. */
export function totalsOf(plan: Pick<CleanUpPlan, 'images' | 'snapshots'>, ids: ReadonlySet<string>): Totals {
  const going = plan.images.filter(({ id }) => ids.has(id));
  const stays = new Set(plan.images.filter(({ id }) => !ids.has(id)).flatMap(snapshotIdsOf));
  const without = going.map(image => ({
    ...image,
    devices: image.devices.filter(({ snapshotId }) => snapshotId !== undefined && !stays.has(snapshotId)),
  }));
  const snapshots = new Set(without.flatMap(snapshotIdsOf));
  return { images: going.length, snapshots: snapshots.size, size: sizeOfImages(without, plan.snapshots) };
}
