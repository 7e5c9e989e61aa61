import { idOf } from '../world/ids';
import type { AttachedDevice, Instance, Place, RestingState, Volume } from '../world/world';
import { daysBefore, tagsOf } from './described';
import type { DeviceDescription, InstanceDescription } from './world-description';

/** Puts an instance and its volumes into a place. */
export function buildInstance(place: Place, description: InstanceDescription, now: number): void {
  const { name, devices, rootDeviceType = 'ebs', state = 'running', platform, architecture = 'x86_64' } = description;
  const key = `${place.account}/${place.region}/${name}`;
  const launchTime = daysBefore(now, description.ageDays ?? 30);
  const availabilityZone = description.zone ?? `${place.region}a`;
  const instanceId = description.id ?? idOf('i', key);
  const volumes = devices.map(device => {
    return buildVolume(device, `${key}${device.device}`, instanceId, availabilityZone, launchTime);
  });
  if (state !== 'terminated') for (const volume of volumes) place.volumes.set(volume.volumeId, volume);
  const tags = tagsOf(description.tags);
  const instance: Instance = {
    instanceId,
    imageId: idOf('ami', `${place.region}/${description.image ?? 'al2023-ami-2023.9'}`),
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
    rebootedAt: [],
    terminatedAt: state === 'terminated' ? now - 600_000 : undefined,
  };
  place.instances.set(instance.instanceId, instance);
}

/** A volume of a description; IOPS and throughput that are not given are those EC2 would report. */
export function buildVolume(
  device: DeviceDescription,
  key: string,
  instanceId: string,
  availabilityZone: string,
  createTime: number,
): Volume {
  const { size, type = 'gp3', encrypted = false } = device;
  return {
    volumeId: idOf('vol', key),
    instanceId,
    volumeType: type,
    size,
    iops: device.iops ?? defaultIops(type, size),
    throughput: device.throughput ?? (type === 'gp3' ? 125 : undefined),
    encrypted,
    snapshotId: undefined,
    createTime,
    availabilityZone,
    tags: tagsOf(device.tags),
  };
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
