import { randomInt } from 'node:crypto';
import type { Call } from '../actions/action';
import { newId } from '../world/ids';
import { freshImage, type Image } from '../world/image';
import type { Instance } from '../world/instance';
import { instanceState } from '../world/instance-state';
import { freshSnapshot } from '../world/snapshot';
import { instanceToImage } from './create-image-instance';
import { applyImageFault } from './image-faults';
import { type MergedDevice, mergeMappings } from './merge-mappings';
import { tagsFor } from './tag-rules';

/** Begins an image: reboots the instance unless told not to, plans the snapshots of its volumes, and tags both. Checks nothing. */
export function makeImage(call: Call): Image {
  const { form, place, now } = call;
  const instance = instanceToImage(call);
  const times = planTimes(call, instance);
  const imageId = newId('ami');
  const merged = mergeMappings(call);
  const largest = Math.max(...merged.map(it => (it.volumeId === undefined ? 0 : (it.ebs?.size ?? 0))));
  const devices = merged.map(device => takeSnapshot(call, device, imageId, { ...times, largest }));
  const image: Image = {
    ...freshImage,
    imageId,
    name: form.text('Name') ?? '',
    description: form.text('Description') || undefined,
    ownerId: place.account,
    createdAt: now,
    snapshotsAt: times.snapshotsAt,
    availableAt: times.availableAt,
    sourceInstanceId: instance.instanceId,
    source: { imageId: instance.imageId, region: place.region },
    architecture: instance.architecture,
    platform: instance.platform,
    platformDetails: instance.platformDetails,
    rootDeviceName: instance.rootDeviceName,
    rootDeviceType: instance.rootDeviceType,
    bootMode: form.text('BootModeOverride') ?? instance.bootMode,
    devices: devices.map(({ volumeId: _, ...device }) => device),
    tags: tagsFor(form, 'image'),
    hiddenDescribes: call.world.behaviour.hiddenDescribes,
  };
  place.images.set(imageId, image);
  if (times.reboots) instance.rebootedAt = [...instance.rebootedAt, now];
  applyImageFault(call, image);
  return image;
}

interface Times {
  readonly reboots: boolean;
  readonly snapshotsAt: number;
  readonly availableAt: number;
}

/** A running instance is stopped first unless NoReboot is true; a stopped one is not started. */
function planTimes({ form, now, world: { behaviour } }: Call, instance: Instance): Times {
  const reboots = form.flag('NoReboot') !== true && instanceState(instance, now, behaviour) === 'running';
  const [shortest, longest] = behaviour.imageSeconds;
  const seconds = randomInt(Math.floor(shortest * 1000), Math.floor(longest * 1000) + 1) / 1000;
  const before = Math.min(reboots ? behaviour.stopSeconds : behaviour.firstSnapshotSeconds, seconds / 2);
  return { reboots, snapshotsAt: now + before * 1000, availableAt: now + seconds * 1000 };
}

/** Plans a snapshot of a device's volume; that of the `largest` (GiB) is the last to be completed, just before the image is available. */
function takeSnapshot(
  call: Call,
  device: MergedDevice,
  imageId: string,
  times: Times & { largest: number },
): MergedDevice {
  const { snapshotsAt, availableAt, largest } = times;
  const { ebs, volumeId } = device;
  if (ebs === undefined || volumeId === undefined) return device;
  const snapshotId = newId('snap');
  const share = 0.5 + (0.45 * ebs.size) / largest;
  call.place.snapshots.set(snapshotId, {
    ...freshSnapshot,
    snapshotId,
    volumeId,
    ownerId: call.place.account,
    startedAt: snapshotsAt,
    completedAt: snapshotsAt + (availableAt - snapshotsAt) * share,
    size: ebs.size,
    encrypted: ebs.encrypted,
    kmsKeyId: call.place.volumes.get(volumeId)?.kmsKeyId,
    description: `Created by CreateImage(${instanceToImage(call).instanceId}) for ${imageId}`,
    tags: tagsFor(call.form, 'snapshot'),
  });
  return { ...device, ebs: { ...ebs, snapshotId } };
}
