import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { Snapshot } from '../world/snapshot';
import { hasBegun } from '../world/snapshot-state';
import type { EbsRequest } from './block-device-request';
import { checkIdFormat, notFound } from './resource-ids';
import { defaultVolumeType, type VolumeLimits, volumeLimits } from './volume-limits';

/** Judges a volume that the instance does not have and the image is to bring along. */
export function checkNewVolume(call: Call, ebs: EbsRequest | undefined, deviceName: string): void {
  if (ebs === undefined || (ebs.snapshotId === undefined && ebs.size === undefined)) {
    const message = `Either snapshot ID or volume size must be provided for: ${deviceName}`;
    throw new AwsError('InvalidBlockDeviceMapping', message);
  }
  checkVolume(call, ebs);
}

/**
 * Judges what is asked of a volume by itself: whether its type is one, and takes these numbers. Where none is asked for it is
 * `ownType`, and what then is not asked for either is not judged.
 */
export function checkVolume(call: Call, ebs: EbsRequest, ownType = defaultVolumeType): void {
  const { volumeType: type = ownType } = ebs;
  const snapshot = ebs.snapshotId === undefined ? undefined : findSnapshot(call, ebs.snapshotId);
  if (snapshot !== undefined && ebs.encrypted !== undefined) {
    throw new AwsError(
      'InvalidParameter',
      'Parameter encrypted is invalid. You cannot specify the encrypted flag if specifying a snapshot id in a block device mapping.',
    );
  }
  const limits = volumeLimits(type);
  if (limits === undefined) throw new AwsError('UnknownVolumeType', `Unknown volume type '${type}'`);
  checkSize(type, limits, ebs.size, snapshot);
  checkIops(type, limits, ebs, ebs.size ?? snapshot?.size);
  checkThroughput(limits, ebs);
}

function findSnapshot({ place, now }: Call, id: string): Snapshot {
  checkIdFormat('snapshot', id);
  const snapshot = place.snapshots.get(id);
  if (snapshot === undefined || snapshot.binned !== undefined || !hasBegun(snapshot, now))
    throw notFound('snapshot', [id]);
  if (snapshot.storageTier === 'standard') return snapshot;
  throw new AwsError('IncorrectState', `The snapshot '${id}' is archived and has to be restored first`);
}

function checkSize(
  type: string,
  { gibibytes: [smallest, largest] }: VolumeLimits,
  size: number | undefined,
  snapshot?: Snapshot,
): void {
  if (size === undefined) return;
  const volume = `Volume of ${size}GiB is`;
  if (size > largest) throw invalid(`${volume} too large for volume type ${type}; maximum is ${largest}GiB`);
  if (size < smallest) throw invalid(`${volume} too small for volume type ${type}; minimum is ${smallest}GiB`);
  if (snapshot === undefined || size >= snapshot.size) return;
  const message = `Volume of size ${size}GB is smaller than snapshot '${snapshot.snapshotId}', expect size >= ${snapshot.size}GB`;
  throw new AwsError('InvalidBlockDeviceMapping', message);
}

function checkIops(
  type: string,
  { iops: limits }: VolumeLimits,
  { iops, volumeType }: EbsRequest,
  size: number | undefined,
): void {
  if (limits === undefined) {
    if (iops !== undefined) throw combination(`The parameter iops is not supported for ${type} volumes.`);
    return;
  }
  if (iops === undefined) {
    if (limits.isRequired && volumeType !== undefined)
      throw combination(`The parameter iops must be specified for ${type} volumes.`);
    return;
  }
  const [lowest, highest] = limits.range;
  if (iops < lowest) throw invalid(`Volume iops of ${iops} is too low; minimum is ${lowest}.`);
  if (iops > highest) throw invalid(`Volume iops of ${iops} is too high; maximum is ${highest}.`);
  const ratio = size === undefined ? 0 : iops / size;
  if (ratio <= limits.perGibibyte || iops === limits.freeOfRatio) return;
  throw invalid(`Iops to volume size ratio of ${ratio.toFixed(6)} is too high; maximum is ${limits.perGibibyte}`);
}

function checkThroughput({ throughput: limits }: VolumeLimits, { throughput, iops, volumeType }: EbsRequest): void {
  if (throughput === undefined) return;
  if (limits === undefined) throw combination('throughput can only be specified for volumeType gp3.');
  const [lowest, highest] = limits.range;
  if (throughput < lowest) throw invalid(`Volume throughput of ${throughput} is too low; minimum is ${lowest}.`);
  if (throughput > highest) throw invalid(`Volume throughput of ${throughput} is too high; maximum is ${highest}.`);
  const ratio = throughput / (iops ?? (volumeType === undefined ? Number.POSITIVE_INFINITY : limits.defaultIops));
  if (ratio <= limits.perIops) return;
  const maximum = `maximum is ${limits.perIops.toFixed(6)} MiBps per iops.`;
  throw invalid(`Throughput (MiBps) to iops ratio of ${ratio.toFixed(6)} is too high; ${maximum}`);
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message);
}

function combination(message: string): AwsError {
  return new AwsError('InvalidParameterCombination', message);
}
