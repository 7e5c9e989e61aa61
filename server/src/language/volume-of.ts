import { isGiven } from './not-given';
import { findValue, type PropertyNode } from './request-document';
import { type EbsView, isNumber, isString, type NumberProperty } from './request-view';
import { type VolumeLimits, volumeLimits } from './volume-limits';

/** What the VolumeType that is written allows; undefined without one, or with one that EC2 does not know. */
export function writtenLimits({ members: { VolumeType } }: EbsView): VolumeLimits | undefined {
  return isString(VolumeType) ? volumeLimits(VolumeType.value.value) : undefined;
}

/** True for a member that is a whole number; its size is not looked at. */
export function isInteger(property: PropertyNode | undefined): property is NumberProperty {
  return isNumber(property) && Number.isInteger(property.value.value);
}

/** True where a member of Ebs stands beside it: that it is in the wrong place is said of it, and nobody misses it. */
export function isBeside({ mapping, elsewhere }: EbsView, name: string): boolean {
  return findValue(mapping.node, name) !== undefined || elsewhere.has(name);
}

/** True for a mapping that makes a volume, unless the instance has one under this name already. */
export function isNewVolume({ members: { VolumeSize, SnapshotId } }: EbsView): boolean {
  return isGiven(VolumeSize) || isGiven(SnapshotId);
}
