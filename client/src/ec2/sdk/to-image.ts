import type { BlockDeviceMapping, Image as SdkImage } from '@aws-sdk/client-ec2';
import type { Image, ImageDevice } from '../model';
import { toTags } from './to-tags';

export function toImage(image: SdkImage): Image {
  const reason = image.StateReason;
  return {
    id: image.ImageId ?? '',
    name: image.Name ?? '',
    description: image.Description || undefined,
    state: image.State ?? 'pending',
    stateReason: reason === undefined ? undefined : { code: reason.Code ?? '', message: reason.Message ?? '' },
    created: image.CreationDate ?? '',
    ownerId: image.OwnerId ?? '',
    ownerAlias: image.ImageOwnerAlias || undefined,
    sourceInstanceId: image.SourceInstanceId || undefined,
    sourceImageId: image.SourceImageId || undefined,
    architecture: image.Architecture,
    bootMode: image.BootMode,
    rootDeviceName: image.RootDeviceName || undefined,
    deprecated: image.DeprecationTime,
    protection: image.DeregistrationProtection || undefined,
    lastLaunched: image.LastLaunchedTime || undefined,
    isPublic: image.Public,
    devices: (image.BlockDeviceMappings ?? []).map(toImageDevice),
    tags: toTags(image.Tags),
  };
}

function toImageDevice(mapping: BlockDeviceMapping): ImageDevice {
  return {
    deviceName: mapping.DeviceName ?? '',
    virtualName: mapping.VirtualName || undefined,
    snapshotId: mapping.Ebs?.SnapshotId || undefined,
    size: mapping.Ebs?.VolumeSize,
    type: mapping.Ebs?.VolumeType,
    iops: mapping.Ebs?.Iops,
    encrypted: mapping.Ebs?.Encrypted,
    deleteOnTermination: mapping.Ebs?.DeleteOnTermination,
  };
}
