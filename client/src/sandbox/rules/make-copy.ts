import { randomInt } from 'node:crypto';
import type { Call } from '../actions/action';
import type { Failure } from '../world/failure';
import { newId } from '../world/ids';
import { freshImage, type Image, type ImageDevice } from '../world/image';
import { findKey } from '../world/key';
import { managedKeyArn } from '../world/place';
import { freshSnapshot, type Snapshot } from '../world/snapshot';
import type { Tag } from '../world/tag';
import { type CopySource, keyNameOf } from './copy-image-rules';
import { applyImageFault } from './image-faults';
import { tagsFor } from './tag-rules';

/**
 * Begins the copy of an image. Permissions, dates and protection stay behind, and tags too unless they are asked for. A key that the
 * region does not have is no error yet: the copy fails when it is used.
 */
export function makeCopy(call: Call, source: CopySource): Image {
  const { form, place, now, world } = call;
  const imageId = newId('ami');
  const [shortest, longest] = world.behaviour.imageSeconds;
  const milliseconds = randomInt(Math.floor(shortest * 1000), Math.floor(longest * 1000) + 1);
  const snapshotsAt = now + Math.min(world.behaviour.firstSnapshotSeconds * 1000, milliseconds / 2);
  const availableAt = now + milliseconds;
  const encryption = encryptionOf(call, (snapshotsAt + availableAt) / 2);
  const devices = source.image.devices.map(device => {
    const original = source.snapshots.get(device.ebs?.snapshotId ?? '');
    if (original === undefined || device.ebs === undefined) return device;
    const snapshot = copySnapshot(call, original, encryption, { imageId, source, snapshotsAt, availableAt });
    return copiedDevice(device, snapshot);
  });
  const { image } = source;
  const copy: Image = {
    ...image,
    ...freshImage,
    imageId,
    name: form.text('Name') ?? '',
    description: form.text('Description') ?? image.description,
    ownerId: place.account,
    createdAt: now,
    snapshotsAt,
    availableAt,
    source: { imageId: image.imageId, region: source.place.region },
    imdsSupport: image.imdsSupport,
    tpmSupport: image.tpmSupport,
    devices,
    tags: mergeTags(copiedTags(call, source), tagsFor(form, 'image')),
    failure: encryption.failure,
    hiddenDescribes: world.behaviour.hiddenDescribes,
  };
  place.images.set(imageId, copy);
  applyImageFault(call, copy);
  return copy;
}

/** With what the copy is encrypted if at all, and what comes of a key that is not there. */
interface CopyEncryption {
  readonly keyOf: (original: Snapshot) => string | undefined;
  readonly failure: Failure | undefined;
}

function encryptionOf({ form, place }: Call, failsAt: number): CopyEncryption {
  const name = keyNameOf(form);
  const asked = form.flag('Encrypted') === true;
  const key = name === undefined ? undefined : findKey(place.keys, name);
  const arn = key?.arn ?? name ?? managedKeyArn(place);
  const message = 'Given key ID is not accessible. You must have DescribeKey permissions on the default CMK';
  const failure =
    name !== undefined && key === undefined
      ? { at: failsAt, code: 'Client.InvalidSnapshot.Error', message }
      : undefined;
  return { keyOf: original => (asked || original.encrypted ? arn : undefined), failure };
}

interface CopyTimes {
  readonly imageId: string;
  readonly source: CopySource;
  readonly snapshotsAt: number;
  readonly availableAt: number;
}

function copySnapshot(call: Call, original: Snapshot, encryption: CopyEncryption, times: CopyTimes): Snapshot {
  const { imageId, source, snapshotsAt, availableAt } = times;
  const kmsKeyId = encryption.keyOf(original);
  const snapshot: Snapshot = {
    ...freshSnapshot,
    snapshotId: newId('snap'),
    // EC2 gives copies a volume that does not exist.
    volumeId: 'vol-ffffffff',
    ownerId: call.place.account,
    startedAt: snapshotsAt,
    completedAt: snapshotsAt + (availableAt - snapshotsAt) * 0.9,
    size: original.size,
    encrypted: kmsKeyId !== undefined,
    kmsKeyId,
    description: `Copied for DestinationAmi ${imageId} from SourceAmi ${source.image.imageId} for SourceSnapshot ${original.snapshotId}. Task created on ${call.now}.`,
    tags: tagsFor(call.form, 'snapshot'),
    failure: encryption.failure,
    copyOf: original.snapshotId,
  };
  call.place.snapshots.set(snapshot.snapshotId, snapshot);
  return snapshot;
}

function copiedDevice(device: ImageDevice, { snapshotId, encrypted }: Snapshot): ImageDevice {
  return device.ebs === undefined ? device : { ...device, ebs: { ...device.ebs, snapshotId, encrypted } };
}

/** Tags of AWS, and those of another account's image, are not copied. */
function copiedTags({ form, place }: Call, { image }: CopySource): Tag[] {
  if (form.flag('CopyImageTags') !== true || image.ownerId !== place.account) return [];
  return image.tags.filter(tag => !tag.key.startsWith('aws:'));
}

function mergeTags(one: readonly Tag[], other: readonly Tag[]): Tag[] {
  return [...new Map([...one, ...other].map(tag => [tag.key, tag])).values()];
}
