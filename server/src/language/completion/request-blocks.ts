import { t } from '@vscode/l10n';
import { freeDeviceNames, freeResourceTypes, freeVirtualName } from '../free-names';
import { volumeTypes } from '../volume-limits';
import type { NewValue } from '../write-value';
import type { Block } from './block';
import type { Site } from './site';
import { bareStop, choiceStop, quotedStop } from './snippet';

/** Whole items for a list, and whole requests for an empty file. */
export function requestBlocks(site: Site): readonly Block[] {
  return site.wanted.kind === 'request' ? wholeRequests() : itemBlocks(site);
}

function itemBlocks(site: Site): Block[] {
  if (site.wanted.kind !== 'item') return [];
  switch (site.frames.at(-1)?.property?.key) {
    case 'BlockDeviceMappings':
      return mappingBlocks(site);
    case 'TagSpecifications':
      return specificationBlocks(site);
    case 'Tags':
      return tagBlocks();
    default:
      return [];
  }
}

function wholeRequests(): Block[] {
  const head = { InstanceId: quotedStop(1), Name: quotedStop(2) };
  return [
    {
      label: t('CreateImage request'),
      detail: t('Instance ID and image name'),
      values: [head],
    },
    {
      label: t('CreateImage request with tags'),
      detail: t('The same tags for the image and its snapshots'),
      values: [
        {
          ...head,
          Description: quotedStop(3),
          TagSpecifications: ['image', 'snapshot'].map(ResourceType => ({
            ResourceType,
            Tags: [{ Key: 'Name', Value: quotedStop(4) }],
          })),
        },
      ],
    },
  ];
}

function mappingBlocks({ document }: Site): Block[] {
  const device = quotedStop(1, freeDeviceNames(document)[0]);
  const volumeType = choiceStop(3, volumeTypes, '"');
  const topic = 'CreateImageRequest.BlockDeviceMappings';
  return [
    {
      label: t('New volume'),
      detail: t("An empty volume in addition to the instance's volumes"),
      topic,
      values: [{ DeviceName: device, Ebs: { VolumeSize: bareStop(2, '8'), VolumeType: volumeType } }],
    },
    {
      label: t('Volume from a snapshot'),
      detail: t('A new volume with the content of a snapshot'),
      topic,
      values: [{ DeviceName: device, Ebs: { SnapshotId: quotedStop(2, 'snap-'), VolumeType: volumeType } }],
    },
    {
      label: t('Exclude a volume'),
      detail: t('The image does not include this volume of the instance'),
      topic: 'BlockDeviceMapping.NoDevice',
      values: [{ DeviceName: quotedStop(1, '/dev/sdf'), NoDevice: '' }],
    },
    {
      label: t('Delete or keep a volume on termination'),
      detail: t('What happens to the volume when an instance launched from the image is terminated'),
      topic: 'EbsBlockDevice.DeleteOnTermination',
      values: [
        { DeviceName: quotedStop(1, '/dev/sda1'), Ebs: { DeleteOnTermination: choiceStop(2, ['true', 'false'], '') } },
      ],
    },
    {
      label: t('Instance store volume'),
      detail: t('Temporary storage on the host, empty at every start'),
      topic: 'BlockDeviceMapping.VirtualName',
      values: [{ DeviceName: device, VirtualName: quotedStop(2, freeVirtualName(document)) }],
    },
  ];
}

function specificationBlocks({ document }: Site): Block[] {
  const specification = (ResourceType: string): NewValue => ({
    ResourceType,
    Tags: [{ Key: quotedStop(1), Value: quotedStop(2) }],
  });
  const topic = 'CreateImageRequest.TagSpecifications';
  const free = freeResourceTypes(document);
  const both = {
    label: t('Tags for the image and its snapshots'),
    detail: t('The same tags for both'),
    topic,
    values: ['image', 'snapshot'].map(specification),
  };
  const single: Block[] = free.map(type => ({
    label: type === 'image' ? t('Tags for the image') : t('Tags for the snapshots'),
    detail: type === 'image' ? t('Applied only to the image') : t('Applied to all snapshots of the image'),
    topic,
    values: [specification(type)],
  }));
  return free.length === 2 ? [both, ...single] : single;
}

function tagBlocks(): Block[] {
  return [
    {
      label: t('Tag'),
      detail: t('A key and its value'),
      topic: 'TagSpecification.Tags',
      values: [{ Key: quotedStop(1), Value: quotedStop(2) }],
    },
    {
      label: t('Name tag'),
      detail: t('Shown in the Name column of the console'),
      topic: 'TagSpecification.Tags',
      values: [{ Key: 'Name', Value: quotedStop(1) }],
    },
  ];
}
