import { AwsError } from '../../protocol/aws-error';
import { type MappingRequest, mappingParameters, readMappings } from '../../rules/block-device-request';
import { checkDescription, checkImageName } from '../../rules/create-image-formats';
import { checkNameIsFree } from '../../rules/create-image-name';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { checkWord, requiredText } from '../../rules/required';
import { checkTags, tagsFor } from '../../rules/tag-rules';
import { defaultVolumeType } from '../../rules/volume-limits';
import { checkNewVolume } from '../../rules/volume-rules';
import { newId } from '../../world/ids';
import { freshImage, type ImageDevice } from '../../world/image';
import type { Action, Call } from '../action';

/** Makes an image of snapshots that are there; it is available at once. */
export const registerImage: Action = {
  name: 'RegisterImage',
  service: 'ec2',
  kind: 'change',
  parameters: [
    'Name',
    'Description',
    'Architecture',
    'RootDeviceName',
    'VirtualizationType',
    'EnaSupport',
    'SriovNetSupport',
    'BootMode',
    'TpmSupport',
    'ImdsSupport',
    ...mappingParameters,
    'TagSpecification.N.ResourceType',
    'TagSpecification.N.Tag.N.Key',
    'TagSpecification.N.Tag.N.Value',
    'DryRun',
  ],
  run(call) {
    checkRegistration(call);
    authorize(call, 'ec2:RegisterImage', resourceArn(call, 'image', '*'));
    endDryRun(call);
    checkNameIsFree(call);
    return { imageId: register(call) };
  },
};

function checkRegistration(call: Call): void {
  const { form } = call;
  checkImageName(requiredText(form, 'Name'));
  checkDescription(form.text('Description') ?? '');
  checkWord('Architecture', form.text('Architecture'), ['x86_64', 'arm64', 'i386', 'x86_64_mac', 'arm64_mac']);
  checkWord('BootMode', form.text('BootMode'), ['legacy-bios', 'uefi', 'uefi-preferred']);
  checkWord('ImdsSupport', form.text('ImdsSupport'), ['v2.0']);
  checkWord('TpmSupport', form.text('TpmSupport'), ['v2.0']);
  checkWord('VirtualizationType', form.text('VirtualizationType'), ['hvm', 'paravirtual']);
  form.flag('EnaSupport');
  const root = requiredText(form, 'RootDeviceName');
  const mappings = readMappings(form);
  for (const { ebs, deviceName = '', virtualName, isLeftOut } of mappings) {
    if (!isLeftOut && virtualName === undefined) checkNewVolume(call, ebs, deviceName);
  }
  if (mappings.find(it => it.deviceName === root)?.ebs?.snapshotId === undefined)
    throw new AwsError('InvalidBlockDeviceMapping', 'A snapshot for the root device must be provided');
  checkTags(call, ['image']);
}

function register(call: Call): string {
  const { form, place, now } = call;
  const imageId = newId('ami');
  place.images.set(imageId, {
    ...freshImage,
    imageId,
    name: form.text('Name') ?? '',
    description: form.text('Description') || undefined,
    ownerId: place.account,
    createdAt: now,
    snapshotsAt: now,
    availableAt: now,
    architecture: form.text('Architecture') ?? 'i386',
    platform: undefined,
    platformDetails: 'Linux/UNIX',
    rootDeviceName: form.text('RootDeviceName') ?? '',
    rootDeviceType: 'ebs',
    bootMode: form.text('BootMode'),
    imdsSupport: form.text('ImdsSupport') === undefined ? undefined : 'v2.0',
    tpmSupport: form.text('TpmSupport') === undefined ? undefined : 'v2.0',
    devices: readMappings(form).flatMap(mapping => (mapping.isLeftOut ? [] : deviceOf(call, mapping))),
    tags: tagsFor(form, 'image'),
    hiddenDescribes: call.world.behaviour.hiddenDescribes,
  });
  return imageId;
}

function deviceOf({ place }: Call, { deviceName = '', virtualName, ebs }: MappingRequest): ImageDevice {
  if (ebs === undefined) return { deviceName, virtualName, ebs: undefined };
  const snapshot = place.snapshots.get(ebs.snapshotId ?? '');
  const { snapshotId, volumeType = defaultVolumeType, iops, throughput, deleteOnTermination = true } = ebs;
  const size = ebs.size ?? snapshot?.size ?? 0;
  const encrypted = ebs.encrypted ?? snapshot?.encrypted ?? false;
  const volume = { snapshotId, size, volumeType, iops, throughput, encrypted, deleteOnTermination };
  return { deviceName, virtualName: undefined, ebs: volume };
}
