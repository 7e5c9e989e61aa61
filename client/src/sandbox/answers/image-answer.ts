import { wholeSeconds, type Xml } from '../protocol/xml';
import type { Image, ImageDevice } from '../world/image';
import { hasFailed, imageState, listedDevices, protectionText } from '../world/image-state';
import { isPublic } from '../world/permissions';
import type { Place } from '../world/place';
import { snapshotStatus } from '../world/snapshot-state';
import { tagSet } from './tag-set';

/**
 * An image as DescribeImages shows it to an account; what only its owner may see is left out for others. `launches` has the
 * last launch of each image, see `lastLaunches`.
 */
export function imageAnswer(
  image: Image,
  place: Place,
  now: number,
  launches: ReadonlyMap<string, number>,
): { readonly [name: string]: Xml } {
  const { deprecatedAt, ownerId, name, source } = image;
  const isOwn = ownerId === place.account;
  return {
    imageId: image.imageId,
    imageLocation: `${image.ownerAlias ?? ownerId}/${name}`,
    imageState: imageState(image, now),
    imageOwnerId: ownerId,
    creationDate: wholeSeconds(image.createdAt),
    isPublic: isPublic(image.permissions),
    architecture: image.architecture,
    imageType: 'machine',
    platform: image.platform,
    platformDetails: image.platformDetails,
    usageOperation: image.platform === 'windows' ? 'RunInstances:0002' : 'RunInstances',
    sourceInstanceId: isOwn ? image.sourceInstanceId : undefined,
    sourceImageId: isOwn ? source?.imageId : undefined,
    sourceImageRegion: isOwn ? source?.region : undefined,
    imageOwnerAlias: image.ownerAlias,
    name,
    description: image.description,
    rootDeviceType: image.rootDeviceType,
    rootDeviceName: image.rootDeviceName,
    blockDeviceMapping: listedDevices(image, now).map(deviceAnswer),
    virtualizationType: 'hvm',
    stateReason: reasonOf(image, place, now),
    tagSet: isOwn ? tagSet(image.tags) : undefined,
    hypervisor: 'xen',
    enaSupport: true,
    sriovNetSupport: 'simple',
    bootMode: image.bootMode,
    imdsSupport: image.imdsSupport,
    tpmSupport: image.tpmSupport,
    deprecationTime: deprecatedAt === undefined ? undefined : new Date(deprecatedAt),
    deregistrationProtection: isOwn ? protectionText(image.protection, now) : undefined,
    lastLaunchedTime: isOwn ? lastLaunch(image, launches) : undefined,
  };
}

/** One block device mapping of an image. */
export function deviceAnswer({ deviceName, virtualName, ebs }: ImageDevice): Xml {
  if (ebs === undefined) return { deviceName, virtualName };
  const { snapshotId, size, volumeType, iops, throughput, deleteOnTermination, encrypted } = ebs;
  return {
    deviceName,
    ebs: { snapshotId, volumeSize: size, volumeType, iops, throughput, deleteOnTermination, encrypted },
  };
}

/** Why an image failed; a snapshot that failed under it is named as the reason. */
function reasonOf(image: Image, place: Place, now: number): Xml {
  if (!hasFailed(image, now) || image.failure === undefined) return undefined;
  const snapshots = image.devices.flatMap(({ ebs }) => place.snapshots.get(ebs?.snapshotId ?? '') ?? []);
  const failed = snapshots.find(it => snapshotStatus(it, now).state === 'error' && it.copyOf !== undefined);
  const { code, message } = failed?.failure ?? image.failure;
  return { code, message };
}

/** When an instance of the account last launched each image, in epoch milliseconds; EC2 shows it a day late. */
export function lastLaunches({ instances }: Place, now: number): ReadonlyMap<string, number> {
  const launches = new Map<string, number>();
  for (const { imageId, launchTime } of instances.values()) {
    const isShown = launchTime <= now - dayMilliseconds;
    if (isShown && launchTime > (launches.get(imageId) ?? 0)) launches.set(imageId, launchTime);
  }
  return launches;
}

function lastLaunch({ imageId }: Image, launches: ReadonlyMap<string, number>): Xml {
  const time = launches.get(imageId);
  return time === undefined ? undefined : wholeSeconds(time);
}

const dayMilliseconds = 86_400_000;
