import { wholeMinute } from '../world/deprecation';
import { idOf } from '../world/ids';
import { freshImage, type Image, type ImageDevice, type Protection } from '../world/image';
import { noPermissions, type Permissions } from '../world/permissions';
import type { Place } from '../world/place';
import { freshSnapshot } from '../world/snapshot';
import type { Volume } from '../world/volume';
import { buildVolume } from './build-instance';
import { daysBefore, tagsOf } from './described';
import type { ImageDescription } from './world-description';

/** The ids of a place's images by their names. */
export function imageIdsOf({ region }: Place, images: readonly ImageDescription[]): Map<string, string> {
  return new Map(images.map(({ name, id = idOf('ami', `${region}/${name}`) }) => [name, id]));
}

/** Puts an image and its snapshots into a place. */
export function buildImage(place: Place, description: ImageDescription, now: number): void {
  const {
    name,
    id = idOf('ami', `${place.region}/${name}`),
    of: source,
    ageDays = 7,
    failure,
    deprecatedInDays,
  } = description;
  const createdAt = daysBefore(now, ageDays);
  const instance = source === undefined ? undefined : findInstance(place, source);
  const availableAt = createdAt + 300_000;
  const ownerId = description.owner === 'amazon' ? amazonAccount : (description.owner ?? place.account);
  const volumes = sourceVolumes(place, description, createdAt);
  const image: Image = {
    ...freshImage,
    imageId: id,
    name,
    description: description.description,
    ownerId,
    ownerAlias: description.owner === 'amazon' ? 'amazon' : undefined,
    createdAt,
    snapshotsAt: createdAt,
    availableAt,
    deprecatedAt: deprecatedInDays === undefined ? undefined : wholeMinute(daysBefore(now, -deprecatedInDays)),
    sourceInstanceId: instance?.instanceId,
    source: instance === undefined ? undefined : { imageId: instance.imageId, region: place.region },
    architecture: instance?.architecture ?? description.architecture ?? 'x86_64',
    platform: instance?.platform ?? description.platform,
    platformDetails: instance?.platformDetails ?? (description.platform === 'windows' ? 'Windows' : 'Linux/UNIX'),
    rootDeviceName: instance?.rootDeviceName ?? volumes[0]?.deviceName ?? '/dev/xvda',
    rootDeviceType: instance?.rootDeviceType ?? 'ebs',
    bootMode: instance?.bootMode ?? description.bootMode,
    imdsSupport: description.imdsSupport,
    tpmSupport: description.tpmSupport,
    permissions: permissionsOf(description),
    protection: protectionOf(description),
    disabledAt: description.disabled === true ? createdAt + dayMilliseconds : undefined,
    devices: volumes.map(volume => imageDevice(id, volume)),
    tags: tagsOf(description.tags),
    failure: failure === undefined ? undefined : { at: availableAt, ...failure },
  };
  place.images.set(id, image);
  for (const { deviceName, volume } of volumes) {
    const snapshotId = idOf('snap', id + deviceName);
    place.snapshots.set(snapshotId, {
      ...freshSnapshot,
      snapshotId,
      volumeId: volume.volumeId,
      ownerId,
      startedAt: createdAt,
      completedAt: availableAt,
      size: volume.size,
      encrypted: volume.encrypted,
      kmsKeyId: volume.kmsKeyId,
      description: instance === undefined ? '' : `Created by CreateImage(${instance.instanceId}) for ${id}`,
      tags: tagsOf(description.snapshotTags),
    });
  }
}

const amazonAccount = '137112412989';

interface SourceVolume {
  readonly deviceName: string;
  readonly volume: Volume;
  readonly deleteOnTermination: boolean;
}

function sourceVolumes(
  place: Place,
  { name, of: source, devices = [] }: ImageDescription,
  createdAt: number,
): SourceVolume[] {
  if (source === undefined) {
    return devices.map((device, index) => ({
      deviceName: device.device,
      volume: buildVolume(place, device, {
        key: `${place.region}/${name}${device.device}`,
        instanceId: '',
        availabilityZone: `${place.region}a`,
        createTime: createdAt,
        snapshotId: undefined,
      }),
      deleteOnTermination: device.deleteOnTermination ?? index === 0,
    }));
  }
  return findInstance(place, source).devices.flatMap(({ deviceName, volumeId, deleteOnTermination }) => {
    const volume = place.volumes.get(volumeId);
    return volume === undefined ? [] : { deviceName, volume, deleteOnTermination };
  });
}

function imageDevice(imageId: string, { deviceName, volume, deleteOnTermination }: SourceVolume): ImageDevice {
  const { size, volumeType, iops, throughput, encrypted } = volume;
  const snapshotId = idOf('snap', imageId + deviceName);
  const ebs = { snapshotId, size, volumeType, iops, throughput, encrypted, deleteOnTermination };
  return { deviceName, virtualName: undefined, ebs };
}

/** Images of Amazon are public. */
function permissionsOf({ owner, sharedWith = [] }: ImageDescription): Permissions {
  return { ...noPermissions, userIds: sharedWith, groups: owner === 'amazon' ? ['all'] : [] };
}

function protectionOf({ protection }: ImageDescription): Protection {
  if (protection === undefined) return { kind: 'disabled' };
  return { kind: 'enabled', withCooldown: protection === 'with-cooldown' };
}

const dayMilliseconds = 86_400_000;

function findInstance(place: Place, name: string) {
  const instance =
    place.instances.get(idOf('i', `${place.account}/${place.region}/${name}`)) ?? place.instances.get(name);
  if (instance === undefined)
    throw new Error(`The world has an image of "${name}", but no such instance in ${place.region}`);
  return instance;
}
