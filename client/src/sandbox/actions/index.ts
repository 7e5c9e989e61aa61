import type { Service } from '../protocol/services';
import type { Action } from './action';
import { autoScalingActions } from './auto-scaling';
import { imageActions } from './images';
import { instanceActions } from './instances';
import { launchTemplateActions } from './launch-templates';
import { placeActions } from './places';
import { snapshotActions } from './snapshots';
import { parameterActions } from './ssm';
import { stsActions } from './sts';
import { tagActions } from './tags';

/** All actions of the sandbox. Any other action returns `UnsupportedOperation`. */
export const actions: readonly Action[] = [
  ...imageActions,
  ...instanceActions,
  ...snapshotActions,
  ...launchTemplateActions,
  ...tagActions,
  ...placeActions,
  ...stsActions,
  ...autoScalingActions,
  ...parameterActions,
];

export function findAction(service: Service, name: string): Action | undefined {
  return actions.find(action => action.service === service && action.name === name);
}
