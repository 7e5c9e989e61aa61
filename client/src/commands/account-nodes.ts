import type { AccountNode } from '../views/account/account-node';

/** The instance of a node that a menu passed; commands get `unknown`, since other extensions may call them too. */
export function instanceOf(place: unknown) {
  return isNode(place) && place.kind === 'instance' ? place.instance : undefined;
}

export function imageOf(place: unknown) {
  return isNode(place) && place.kind === 'image' ? place.image : undefined;
}

export function failureOf(place: unknown) {
  return isNode(place) && place.kind === 'failure' ? place.explained : undefined;
}

/** The id of whatever AWS thing a node stands for. */
export function idOf(place: unknown): string | undefined {
  if (!isNode(place)) return undefined;
  switch (place.kind) {
    case 'instance':
      return place.instance.id;
    case 'image':
      return place.image.id;
    case 'volume':
      return place.device.volumeId;
    case 'snapshot':
      return place.device.snapshotId;
    default:
      return undefined;
  }
}

function isNode(place: unknown): place is AccountNode {
  return typeof place === 'object' && place !== null && 'kind' in place;
}
