import { wholeSeconds, type Xml } from '../protocol/xml';
import type { Attachment } from '../world/attachments';
import type { Volume } from '../world/volume';
import { tagSet } from './tag-set';

/** A volume as DescribeVolumes shows it. */
export function volumeAnswer(volume: Volume, attachment: Attachment | undefined): { readonly [name: string]: Xml } {
  return {
    volumeId: volume.volumeId,
    size: volume.size,
    snapshotId: volume.snapshotId ?? '',
    availabilityZone: volume.availabilityZone,
    status: attachment === undefined ? 'available' : 'in-use',
    createTime: new Date(volume.createTime),
    attachmentSet: attachment === undefined ? [] : [attachmentAnswer(attachment)],
    tagSet: tagSet(volume.tags),
    volumeType: volume.volumeType,
    iops: volume.iops,
    throughput: volume.throughput,
    encrypted: volume.encrypted,
    kmsKeyId: volume.kmsKeyId,
    multiAttachEnabled: false,
  };
}

function attachmentAnswer({ instance, device }: Attachment): Xml {
  return {
    volumeId: device.volumeId,
    instanceId: instance.instanceId,
    device: device.deviceName,
    status: 'attached',
    attachTime: wholeSeconds(instance.launchTime),
    deleteOnTermination: device.deleteOnTermination,
  };
}
