import type { Call } from '../actions/action';
import type { ImageDevice, ImageVolume } from '../world/image';
import { type EbsRequest, readMappings } from './block-device-request';
import { instanceToImage } from './create-image-instance';
import { defaultVolumeType } from './volume-limits';

/** A device of the image to be, and the volume of the instance that a snapshot is to be taken of. */
export interface MergedDevice extends ImageDevice {
  readonly volumeId: string | undefined;
}

/**
 * The block devices that the image gets: those of the instance without the ones left out, with DeleteOnTermination overridden where the
 * request does, and then the request's new ones. Expects a request that the mapping rules let through.
 */
export function mergeMappings(call: Call): MergedDevice[] {
  const requests = new Map(readMappings(call.form).map(mapping => [mapping.deviceName, mapping]));
  const instance = instanceToImage(call);
  const existing = instance.devices.flatMap(({ deviceName, volumeId, deleteOnTermination }): MergedDevice[] => {
    const request = requests.get(deviceName);
    requests.delete(deviceName);
    if (request?.isLeftOut) return [];
    if (request?.virtualName !== undefined) return [instanceStore(deviceName, request.virtualName)];
    const volume = call.place.volumes.get(volumeId);
    if (volume === undefined) return [];
    const { size, volumeType, iops, throughput, encrypted } = volume;
    const flag = request?.ebs?.deleteOnTermination ?? deleteOnTermination;
    const ebs = { size, volumeType, iops, throughput, encrypted, snapshotId: undefined, deleteOnTermination: flag };
    return [{ deviceName, virtualName: undefined, ebs, volumeId }];
  });
  const added = [...requests.values()].flatMap(({ deviceName = '', virtualName, isLeftOut, ebs }): MergedDevice[] => {
    if (isLeftOut) return [];
    if (virtualName !== undefined) return [instanceStore(deviceName, virtualName)];
    return ebs === undefined
      ? []
      : [{ deviceName, virtualName: undefined, ebs: newVolume(call, ebs), volumeId: undefined }];
  });
  return [...existing, ...added];
}

function instanceStore(deviceName: string, virtualName: string): MergedDevice {
  return { deviceName, virtualName, ebs: undefined, volumeId: undefined };
}

function newVolume({ place }: Call, request: EbsRequest): ImageVolume {
  const snapshot = request.snapshotId === undefined ? undefined : place.snapshots.get(request.snapshotId);
  return {
    snapshotId: request.snapshotId,
    size: request.size ?? snapshot?.size ?? 0,
    volumeType: request.volumeType ?? defaultVolumeType,
    iops: request.iops,
    throughput: request.throughput,
    encrypted: request.encrypted ?? snapshot?.encrypted ?? false,
    deleteOnTermination: request.deleteOnTermination ?? false,
  };
}
