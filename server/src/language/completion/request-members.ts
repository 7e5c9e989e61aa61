import { findProperty, type ObjectNode } from '../request-document';
import type { Member, Shape } from '../request-schema';
import { limitsOf, readVolume } from '../volume';

/** Leaves out what EC2 would refuse beside what is there already. */
export function makesSenseInRequest(shape: Shape, object: ObjectNode, member: Member): boolean {
  if (shape.name === 'BlockDeviceMapping') {
    const kinds = ['Ebs', 'VirtualName', 'NoDevice'];
    return !kinds.includes(member.name) || !kinds.some(kind => findProperty(object, kind) !== undefined);
  }
  if (shape.name !== 'EbsBlockDevice') return true;
  const volume = readVolume(object);
  const limits = volume.type === undefined ? undefined : limitsOf(volume);
  switch (member.name) {
    case 'Iops':
      return limits === undefined || limits.iops !== undefined;
    case 'Throughput':
      return limits === undefined || limits.throughput !== undefined;
    case 'Encrypted':
      return findProperty(object, 'SnapshotId') === undefined;
    case 'SnapshotId':
      return findProperty(object, 'Encrypted') === undefined;
    default:
      return true;
  }
}
