import type { DeleteSnapshotReturnCode, Region as SdkRegion, Volume as SdkVolume } from '@aws-sdk/client-ec2';
import type { SnapshotDeletion } from '../ec2';
import type { Region, Volume } from '../model';

export function toVolume(volume: SdkVolume): Volume {
  return {
    id: volume.VolumeId ?? '',
    size: volume.Size ?? 0,
    type: volume.VolumeType ?? '',
    iops: volume.Iops,
    throughput: volume.Throughput,
    encrypted: volume.Encrypted ?? false,
    snapshotId: volume.SnapshotId || undefined,
  };
}

/** A status that EC2 may add some day is read as usable: EC2 itself will say no. */
export function toRegion(region: SdkRegion): Region {
  const optIn = optInStates.find(status => status === region.OptInStatus) ?? 'opt-in-not-required';
  return { name: region.RegionName ?? '', optIn };
}

const optInStates: readonly Region['optIn'][] = ['opt-in-not-required', 'opted-in', 'not-opted-in'];

/** `missing-permissions` and the like mean that the snapshot stays and costs money. */
export function toSnapshotDeletion(deletion: DeleteSnapshotReturnCode): SnapshotDeletion {
  return { snapshotId: deletion.SnapshotId ?? '', result: deletion.ReturnCode ?? 'internal-error' };
}
