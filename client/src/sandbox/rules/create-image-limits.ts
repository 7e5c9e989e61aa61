import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import { imageState } from '../world/image-state';
import type { Snapshot } from '../world/snapshot';
import { snapshotStatus } from '../world/snapshot-state';
import { instanceToImage } from './create-image-instance';
import { mergeMappings } from './merge-mappings';

/** Rates, concurrency and quotas; only the volumes that the image takes in count. */
export function checkLimits(call: Call): void {
  const volumeIds = mergeMappings(call).flatMap(device => device.volumeId ?? []);
  checkPendingImages(call);
  checkSnapshotLimits(call, volumeIds);
  checkImageQuota(call);
}

/** The limits of snapshots that are to be taken of these volumes. */
export function checkSnapshotLimits(call: Call, volumeIds: readonly string[]): void {
  checkVolumes(call, volumeIds);
  checkSnapshotQuotas(call, volumeIds.length);
}

function checkPendingImages(call: Call): void {
  const { instanceId } = instanceToImage(call);
  const images = [...call.place.images.values()];
  const pending = images.filter(it => it.sourceInstanceId === instanceId && imageState(it, call.now) === 'pending');
  if (pending.length < call.world.behaviour.pendingImagesPerInstance) return;
  throw new AwsError(
    'ConcurrentCreateImageNoRebootLimitExceeded',
    'The maximum number of concurrent CreateImage requests for the instance has been reached. ' +
      'Wait for the current CreateImage request to complete, and then retry your request.',
  );
}

/** Snapshots of one volume that may be pending at a time. */
const pendingPerVolume = 5;

function checkVolumes({ place, now, world }: Call, volumeIds: readonly string[]): void {
  for (const volumeId of volumeIds) {
    const snapshots = [...place.snapshots.values()].filter(it => it.volumeId === volumeId);
    if (snapshots.some(it => Math.abs(now - it.startedAt) < world.behaviour.snapshotGapSeconds * 1000)) {
      throw new AwsError(
        'SnapshotCreationPerVolumeRateExceeded',
        'The maximum per volume CreateSnapshot request rate has been exceeded. Use an increasing or variable sleep interval between requests.',
      );
    }
    if (snapshots.filter(it => isPending(it, now)).length >= pendingPerVolume) {
      throw new AwsError(
        'ConcurrentSnapshotLimitExceeded',
        'Maximum allowed in-progress snapshots for a single volume exceeded.',
      );
    }
  }
}

function checkSnapshotQuotas({ place, now, world }: Call, newSnapshots: number): void {
  const { pendingSnapshots, snapshotQuota } = world.behaviour;
  const own = [...place.snapshots.values()].filter(it => it.ownerId === place.account);
  if (own.filter(it => isPending(it, now)).length + newSnapshots > pendingSnapshots) {
    throw new AwsError('PendingSnapshotLimitExceeded', 'You have reached the limit on concurrent pending snapshots');
  }
  if (own.length + newSnapshots > snapshotQuota) {
    throw new AwsError('SnapshotLimitExceeded', 'You have reached the limit on the number of snapshots in this region');
  }
}

function checkImageQuota({ place, world }: Call): void {
  const images = [...place.images.values()].filter(
    it => it.ownerId === place.account && it.deregisteredAt === undefined,
  );
  if (images.length < world.behaviour.imageQuota) return;
  throw new AwsError('ResourceLimitExceeded', 'You have reached the limit on the number of AMIs in this region');
}

function isPending(snapshot: Snapshot, now: number): boolean {
  return snapshotStatus(snapshot, now).state === 'pending';
}
