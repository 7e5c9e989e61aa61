import type { Service } from '../protocol/envelopes';
import type { Action } from './action';
import { assumeRole } from './assume-role';
import { createImage } from './create-image';
import { createTags } from './create-tags';
import { decodeAuthorizationMessage } from './decode-authorization-message';
import { deleteSnapshot } from './delete-snapshot';
import { deregisterImage } from './deregister-image';
import { describeAvailabilityZones } from './describe-availability-zones';
import { describeImages } from './describe-images';
import { describeInstances } from './describe-instances';
import { describeRegions } from './describe-regions';
import { describeSnapshots } from './describe-snapshots';
import { describeVolumes } from './describe-volumes';
import { getCallerIdentity } from './get-caller-identity';

/** Every action there is; all others answer `UnsupportedOperation`. */
export const actions: readonly Action[] = [
  createImage,
  describeImages,
  describeInstances,
  describeVolumes,
  describeSnapshots,
  describeRegions,
  describeAvailabilityZones,
  deregisterImage,
  deleteSnapshot,
  createTags,
  getCallerIdentity,
  assumeRole,
  decodeAuthorizationMessage,
];

/** The API version of each service; calls that name another one are refused. */
export const versions: Record<Service, string> = { ec2: '2016-11-15', sts: '2011-06-15' };

export function findAction(service: Service, name: string): Action | undefined {
  return actions.find(action => action.service === service && action.name === name);
}
