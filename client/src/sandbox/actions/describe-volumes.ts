import { type FilterTable, readFilters } from '../protocol/filters';
import { readPage, refusePagingOf } from '../protocol/pages';
import { wholeSeconds, type Xml } from '../protocol/xml';
import { notFound, selectByIds } from '../rules/resource-ids';
import { type Attachment, attachmentOf, isDeleted } from '../world/attachments';
import type { Volume } from '../world/world';
import type { Action } from './action';

export const describeVolumes: Action = {
  name: 'DescribeVolumes',
  service: 'ec2',
  kind: 'read',
  parameters: ['VolumeId.N', 'Filter.N.Name', 'Filter.N.Value.M', 'MaxResults', 'NextToken', 'DryRun'],
  notModelled: ['IncludeManagedResources'],
  run({ form, place, now }) {
    refusePagingOf(form, 'VolumeId', 'volumeSet');
    const attachment = (volume: Volume) => attachmentOf(place, volume, now);
    const ids = form.texts('VolumeId');
    const chosen = selectByIds('volume', ids, place.volumes).filter(volume => !isDeleted(place, volume, now));
    if (ids.length > 0 && chosen.length === 0) throw notFound('volume', ids);
    const page = readPage(form, chosen.filter(readFilters(form, filters(attachment))), 5, 1000);
    const volumeSet = page.items.map(volume => describeVolume(volume, attachment(volume)));
    return { volumeSet, nextToken: page.nextToken };
  },
};

function filters(attached: (volume: Volume) => Attachment | undefined): FilterTable<Volume> {
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
