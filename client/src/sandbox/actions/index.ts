import type { Service } from '../protocol/services';
import type { Action } from './action';
import { imageActions } from './images';
import { instanceActions } from './instances';
import { placeActions } from './places';
import { snapshotActions } from './snapshots';
import { stsActions } from './sts';
import { tagActions } from './tags';

/** Every action there is; all others answer `UnsupportedOperation`. */
export const actions: readonly Action[] = [
  ...imageActions,
  ...instanceActions,
  ...snapshotActions,
  ...tagActions,
  ...placeActions,
  ...stsActions,
];

export function findAction(service: Service, name: string): Action | undefined {
  return actions.find(action => action.service === service && action.name === name);
}
