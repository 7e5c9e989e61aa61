import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import type { DeviceFacts } from '../facts';
import { placeOf } from '../live-place';
import { deviceIn, instanceIn } from '../live-volume';
import { keyOf, problemAt } from '../problem';
import type { PropertyNode } from '../request-document';
import { isNumber, isString } from '../request-view';
import type { LiveRule } from '../rule';

export const liveExistingMappingChange: LiveRule = {
  id: 'live-existing-mapping-change',
  severity: 'warning',
  live: true,
  docs: {
    what: 'VolumeType, Iops, Throughput, or SnapshotId is set for a device that the instance has.',
    why: 'Only DeleteOnTermination can be changed for such a device. Whether EC2 rejects or ignores the rest is not confirmed.',
    except: 'A value that the volume already has is not reported.',
    ec2: 'not confirmed',
    source: 'SDK, BlockDeviceMappings.',
  },
  ebs(ebs, { document, facts }) {
    const device = deviceIn(ebs.mapping, facts);
    if (device === undefined) return undefined;
    const { VolumeType, Iops, Throughput, SnapshotId } = ebs.members;
    return [VolumeType, Iops, Throughput, SnapshotId]
      .filter(member => member !== undefined)
      .filter(member => !isSame(member, device))
      .map(member => {
        const message = t(
          'CreateImage cannot change {member} of {device} on {id} in {place}. It can change only DeleteOnTermination.',
          {
            device: device.deviceName,
            id: instanceIn(ebs.mapping.request, facts)?.id ?? '',
            place: placeOf(facts.target),
            member: member.key,
          },
        );
        return problemAt(keyOf(member), message, { fixes: () => [removal(document, ebs, member)] });
      });
  },
};

function isSame(member: PropertyNode, { volume }: DeviceFacts): boolean {
  const written = isString(member) || isNumber(member) ? member.value.value : undefined;
  switch (member.key) {
    case 'VolumeType':
      return written === volume?.type;
    case 'Iops':
      return written === volume?.iops;
    case 'Throughput':
      return written === volume?.throughput;
    default:
      return false;
  }
}
