import { type FilterTable, readFilters } from '../protocol/filters';
import { readPage, refusePagingOf } from '../protocol/pages';
import { wholeSeconds, type Xml } from '../protocol/xml';
import { ownedBy } from '../rules/owners';
import { checkIdFormat, notFound } from '../rules/resource-ids';
import { hasFailed, imageState, imageVisibility, listedDevices } from '../world/image-state';
import type { Image, ImageDevice } from '../world/world';
import type { Action, Call } from './action';

export const describeImages: Action = {
  name: 'DescribeImages',
  service: 'ec2',
  kind: 'read',
  parameters: [
    'ImageId.N',
    'Owner.N',
    'Filter.N.Name',
    'Filter.N.Value.M',
    'IncludeDeprecated',
    'IncludeDisabled',
    'MaxResults',
    'NextToken',
    'DryRun',
  ],
  notModelled: ['ExecutableBy.N'],
  run(call) {
    const { form, place } = call;
    refusePagingOf(form, 'ImageId', 'imagesSet');
    form.flag('IncludeDisabled');
    const ids = form.texts('ImageId');
    const chosen = ids.length > 0 ? imagesById(call, ids) : visibleImages(call);
    const owned = ownedBy(form.texts('Owner'), place.account);
    const meant = chosen.filter(it => owned(it.ownerId, it.ownerAlias)).filter(readFilters(form, filters(call)));
    const kept = meant.filter(image => !staysHidden(image));
    const page = readPage(form, kept, 1, 1000);
    return { imagesSet: page.items.map(image => describeImage(call, image)), nextToken: page.nextToken };
  },
};

/** The images of the ids. One that was just made may not be known yet, one that was deregistered long ago is not known any more. */
function imagesById({ place, now, world }: Call, ids: readonly string[]): Image[] {
  for (const id of ids) checkIdFormat('image', id);
  const known = ids.flatMap(id => place.images.get(id) ?? []);
  const seen = known.filter(it => !staysHidden(it) && imageVisibility(it, now, world.behaviour) !== 'gone');
  const missing = ids.filter(id => !seen.some(image => image.imageId === id));
  if (missing.length > 0) throw notFound('image', missing);
  return seen.filter(image => imageVisibility(image, now, world.behaviour) === 'listed');
}

/** Everything that can be seen without its id; of others' images the deprecated ones only on demand. */
function visibleImages({ form, place, now, world }: Call): Image[] {
  const withDeprecated = form.flag('IncludeDeprecated') ?? false;
  return [...place.images.values()].filter(image => {
    const isListed = imageVisibility(image, now, world.behaviour) === 'listed';
    const isOld = image.deprecatedAt !== undefined && now >= image.deprecatedAt && image.ownerId !== place.account;
    return isListed && (withDeprecated || !isOld);
  });
}

/** True while an image that was just made is not to be seen; every describe that is about it counts. */
function staysHidden(image: Image): boolean {
  if (image.hiddenDescribes === 0) return false;
  image.hiddenDescribes -= 1;
  return true;
}

function filters({ now }: Call): FilterTable<Image> {
  const volumes = (image: Image) => listedDevices(image, now).flatMap(device => device.ebs ?? []);
  return {
    architecture: it => [it.architecture],
    'block-device-mapping.delete-on-termination': it => volumes(it).map(ebs => ebs.deleteOnTermination),
    'block-device-mapping.device-name': it => listedDevices(it, now).map(device => device.deviceName),
    'block-device-mapping.encrypted': it => volumes(it).map(ebs => ebs.encrypted),
    'block-device-mapping.snapshot-id': it => volumes(it).map(ebs => ebs.snapshotId),
    'block-device-mapping.volume-size': it => volumes(it).map(ebs => ebs.size),
    'block-device-mapping.volume-type': it => volumes(it).map(ebs => ebs.volumeType),
    'creation-date': it => [new Date(it.createdAt).toISOString()],
    description: it => [it.description],
    'image-id': it => [it.imageId],
    'image-type': () => ['machine'],
    'is-public': it => [it.isPublic],
    name: it => [it.name],
    'owner-alias': it => [it.ownerAlias],
    'owner-id': it => [it.ownerId],
    platform: it => [it.platform],
    'root-device-name': it => [it.rootDeviceName],
    'root-device-type': it => [it.rootDeviceType],
    'source-instance-id': it => [it.sourceInstanceId],
    state: it => [imageState(it, now)],
    'state-reason-code': it => [hasFailed(it, now) ? it.failure?.code : undefined],
    'virtualization-type': () => ['hvm'],
  };
}

function describeImage({ now }: Call, image: Image): Xml {
  const { failure, deprecatedAt, ownerId, name } = image;
  return {
    imageId: image.imageId,
    imageLocation: `${image.ownerAlias ?? ownerId}/${name}`,
    imageState: imageState(image, now),
    imageOwnerId: ownerId,
    creationDate: wholeSeconds(image.createdAt),
    isPublic: image.isPublic,
    architecture: image.architecture,
    imageType: 'machine',
    platform: image.platform,
    platformDetails: image.platformDetails,
    usageOperation: image.platform === 'windows' ? 'RunInstances:0002' : 'RunInstances',
    sourceInstanceId: image.sourceInstanceId,
    imageOwnerAlias: image.ownerAlias,
    name,
    description: image.description,
    rootDeviceType: image.rootDeviceType,
    rootDeviceName: image.rootDeviceName,
    blockDeviceMapping: listedDevices(image, now).map(describeDevice),
    virtualizationType: 'hvm',
    stateReason: failure && hasFailed(image, now) ? { code: failure.code, message: failure.message } : undefined,
    tagSet: image.tags.map(tag => ({ ...tag })),
    hypervisor: 'xen',
    enaSupport: true,
    sriovNetSupport: 'simple',
    bootMode: image.bootMode,
    deprecationTime: deprecatedAt === undefined ? undefined : new Date(deprecatedAt),
  };
}

function describeDevice({ deviceName, virtualName, ebs }: ImageDevice): Xml {
  if (!ebs) return { deviceName, virtualName };
  const { snapshotId, size, volumeType, iops, throughput, deleteOnTermination, encrypted } = ebs;
  return {
    deviceName,
    ebs: { snapshotId, volumeSize: size, volumeType, iops, throughput, deleteOnTermination, encrypted },
  };
}
