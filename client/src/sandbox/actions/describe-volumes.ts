import { type FilterTable, readFilters } from '../protocol/filters';
import { readPage, refusePagingOf } from '../protocol/pages';
import { wholeSeconds, type Xml } from '../protocol/xml';
import { selectByIds } from '../rules/resource-ids';
import { attachedDevices, deletedVolumes } from '../world/attached-devices';
import type { AttachedDevice, Instance, Place, Volume } from '../world/world';
import type { Action } from './action';

export const describeVolumes: Action = {
  name: 'DescribeVolumes',
  service: 'ec2',
  kind: 'read',
  parameters: ['VolumeId.N', 'Filter.N.Name', 'Filter.N.Value.M', 'MaxResults', 'NextToken', 'DryRun'],
  notModelled: ['IncludeManagedResources'],
  run({ form, place, now }) {
    refusePagingOf(form, 'VolumeId', 'volumeSet');
    const attachments = attachmentsOf(place, now);
    const deleted = deletedVolumes(place.instances.values(), now);
    const volumes = new Map([...place.volumes].filter(([id]) => !deleted.has(id)));
    const chosen = selectByIds('volume', form.texts('VolumeId'), volumes);
    const page = readPage(form, chosen.filter(readFilters(form, filters(attachments))), 5, 1000);
    const volumeSet = page.items.map(volume => describeVolume(volume, attachments.get(volume.volumeId)));
    return { volumeSet, nextToken: page.nextToken };
  },
};

interface Attachment {
  readonly instance: Instance;
  readonly device: AttachedDevice;
}

type Attachments = ReadonlyMap<string, Attachment>;

function attachmentsOf(place: Place, now: number): Attachments {
  const all = [...place.instances.values()].flatMap(instance =>
    attachedDevices(instance, now).map(device => ({ instance, device })),
  );
  return new Map(all.map(attachment => [attachment.device.volumeId, attachment]));
}

function filters(attachments: Attachments): FilterTable<Volume> {
  const attached = (volume: Volume) => attachments.get(volume.volumeId);
  return {
    'attachment.delete-on-termination': it => [attached(it)?.device.deleteOnTermination],
    'attachment.device': it => [attached(it)?.device.deviceName],
    'attachment.instance-id': it => [attached(it)?.instance.instanceId],
    'attachment.status': it => (attached(it) ? ['attached'] : []),
    'availability-zone': it => [it.availabilityZone],
    encrypted: it => [it.encrypted],
    size: it => [it.size],
    'snapshot-id': it => [it.snapshotId],
    status: it => [attached(it) ? 'in-use' : 'available'],
    'volume-id': it => [it.volumeId],
    'volume-type': it => [it.volumeType],
  };
}

function describeVolume(volume: Volume, attachment: Attachment | undefined): Xml {
  const { volumeId, createTime } = volume;
  return {
    volumeId,
    size: volume.size,
    snapshotId: volume.snapshotId ?? '',
    availabilityZone: volume.availabilityZone,
    status: attachment ? 'in-use' : 'available',
    createTime: new Date(createTime),
    attachmentSet: attachment ? [describeAttachment(attachment)] : [],
    tagSet: volume.tags.map(tag => ({ ...tag })),
    volumeType: volume.volumeType,
    iops: volume.iops,
    throughput: volume.throughput,
    encrypted: volume.encrypted,
    multiAttachEnabled: false,
  };
}

function describeAttachment({ instance, device }: Attachment): Xml {
  return {
    volumeId: device.volumeId,
    instanceId: instance.instanceId,
    device: device.deviceName,
    status: 'attached',
    attachTime: wholeSeconds(instance.launchTime),
    deleteOnTermination: device.deleteOnTermination,
  };
}
