import type { Instance as SdkInstance } from '@aws-sdk/client-ec2';
import type { Instance } from '../model';
import { toTags } from './to-tags';

/** EC2 always sends id, state and type; a peer that leaves one out must not break the list. */
export function toInstance(instance: SdkInstance): Instance {
  return {
    id: instance.InstanceId ?? '',
    state: instance.State?.Name ?? 'pending',
    type: instance.InstanceType ?? '',
    zone: instance.Placement?.AvailabilityZone ?? '',
    launched: instance.LaunchTime?.toISOString(),
    imageId: instance.ImageId,
    platform: instance.PlatformDetails || instance.Platform,
    rootDeviceName: instance.RootDeviceName || undefined,
    rootDeviceType: instance.RootDeviceType,
    bootMode: instance.CurrentInstanceBootMode,
    outpostArn: instance.OutpostArn || undefined,
    devices: (instance.BlockDeviceMappings ?? []).map(device => ({
      deviceName: device.DeviceName ?? '',
      volumeId: device.Ebs?.VolumeId ?? '',
      deleteOnTermination: device.Ebs?.DeleteOnTermination ?? false,
    })),
    tags: toTags(instance.Tags),
  };
}
