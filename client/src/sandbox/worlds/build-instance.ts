import { idOf } from '../world/ids';
import { type AttachedDevice, freshInstance, type Instance, type RestingState } from '../world/instance';
import { findKey, managedAlias } from '../world/key';
import type { Place } from '../world/place';
import type { Volume } from '../world/volume';
import { daysBefore, tagsOf } from './described';
import type { DeviceDescription, InstanceDescription } from './world-description';

/** Puts an instance and its volumes into a place. `imageIds` are those of the place's images by their names. */
export function buildInstance(
  place: Place,
  description: InstanceDescription,
  imageIds: ReadonlyMap<string, string>,
  now: number,
): void {
  const { name, devices, rootDeviceType = 'ebs', state = 'running', platform, architecture = 'x86_64' } = description;
  const key = `${place.account}/${place.region}/${name}`;
  const launchTime = daysBefore(now, description.ageDays ?? 30);
  const availabilityZone = description.zone ?? `${place.region}a`;
  const instanceId = description.id ?? idOf('i', key);
  const imageName = description.image ?? 'al2023-ami-2023.9';
  const imageId = imageIds.get(imageName) ?? idOf('ami', `${place.region}/${imageName}`);
  const volumes = devices.map((device, index) => {
    const snapshotId = index === 0 ? idOf('snap', imageId + device.device) : undefined;
    return buildVolume(place, device, {
      key: `${key}${device.device}`,
      instanceId,
      availabilityZone,
      createTime: launchTime,
      snapshotId,
    });
  });
  if (state !== 'terminated') for (const volume of volumes) place.volumes.set(volume.volumeId, volume);
  const tags = tagsOf(description.tags);
  const instance: Instance = {
    ...freshInstance,
    instanceId,
    imageId,
    instanceType: description.type ?? (architecture === 'arm64' ? 't4g.medium' : 't3.medium'),
    state: restingState(state),
    launchTime,
    availabilityZone,
    architecture,
    platform,
    platformDetails: platform === 'windows' ? 'Windows' : 'Linux/UNIX',
    rootDeviceName: devices[0]?.device ?? '/dev/sda1',
    rootDeviceType,
    bootMode: description.bootMode,
    currentInstanceBootMode: description.currentBootMode ?? (description.bootMode === 'uefi' ? 'uefi' : 'legacy-bios'),
    outpostArn: description.outpostArn,
    privateIpAddress: addressOf(place.instances.size),
    devices: state === 'terminated' ? [] : devices.map((device, index) => attach(device, index, volumes)),
    tags: tags.some(tag => tag.key === 'Name') ? tags : [{ key: 'Name', value: name }, ...tags],
    terminatedAt: state === 'terminated' ? now - 600_000 : undefined,
    change: state === 'stopped' ? { to: 'stopped', at: now - 86_400_000 } : undefined,
    keyName: description.keyName,
    securityGroups: description.securityGroups ?? freshInstance.securityGroups,
    instanceProfile: description.instanceProfile,
    metadata: { ...freshInstance.metadata, ...description.metadata },
    protection: { ...freshInstance.protection, ...description.protection },
  };
  place.instances.set(instance.instanceId, instance);
}

/** Where a volume of a description comes from and goes to. */
export interface VolumeOrigin extends Pick<Volume, 'instanceId' | 'availabilityZone' | 'createTime' | 'snapshotId'> {
  /** What the id is made from. */
  readonly key: string;
}

/** A volume of a description; IOPS and throughput that are not given are those EC2 would report. */
export function buildVolume(place: Place, device: DeviceDescription, { key, ...origin }: VolumeOrigin): Volume {
  const { size, type = 'gp3', kmsKey } = device;
  const encrypted = device.encrypted ?? kmsKey !== undefined;
  return {
    ...origin,
    volumeId: idOf('vol', key),
    volumeType: type,
    size,
    iops: device.iops ?? defaultIops(type, size),
    throughput: device.throughput ?? (type === 'gp3' ? 125 : undefined),
    encrypted,
    kmsKeyId: encrypted ? keyArn(place, kmsKey) : undefined,
    tags: tagsOf(device.tags),
  };
}

/** The ARN of the key of an alias, by default of the one that AWS manages. */
export function keyArn(place: Place, alias = managedAlias): string {
  const key = findKey(place.keys, alias);
  if (key !== undefined) return key.arn;
  throw new Error(`The world names the key "${alias}", but ${place.region} has no such key`);
}

function defaultIops(type: string, size: number): number | undefined {
  if (type === 'gp3') return 3000;
  return type === 'gp2' ? Math.min(16_000, Math.max(100, size * 3)) : undefined;
}

function attach(device: DeviceDescription, index: number, volumes: readonly Volume[]): AttachedDevice {
  const deleteOnTermination = device.deleteOnTermination ?? index === 0;
  return { deviceName: device.device, volumeId: volumes[index]?.volumeId ?? '', deleteOnTermination };
}

function restingState(state: NonNullable<InstanceDescription['state']>): RestingState {
  return state === 'terminated' ? 'stopped' : state;
}

function addressOf(index: number): string {
  return `10.${Math.floor(index / 65_536) % 256}.${Math.floor(index / 256) % 256}.${(index % 250) + 4}`;
}
