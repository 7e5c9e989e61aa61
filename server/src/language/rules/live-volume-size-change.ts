import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { formatNumber } from '../format-number';
import { placeOf } from '../live-place';
import { deviceIn, instanceIn } from '../live-volume';
import { problemAt } from '../problem';
import type { LiveRule } from '../rule';
import { isInteger } from '../volume-of';

export const liveVolumeSizeChange: LiveRule = {
  id: 'live-volume-size-change',
  severity: 'error',
  needs: 'VolumeSize',
  live: true,
  yieldsTo: ['volume-size-range'],
  docs: {
    what: 'VolumeSize differs from the size of the volume that the instance has under this name.',
    why: 'CreateImage cannot change it. Modify the volume first. Whether EC2 rejects or ignores it is not confirmed.',
    ec2: 'not confirmed',
    source: 'SDK, BlockDeviceMappings ("You can\'t change the volume size using the VolumeSize parameter").',
  },
  ebs(ebs, { document, facts }) {
    const { VolumeSize } = ebs.members;
    const device = deviceIn(ebs.mapping, facts);
    const size = device?.volume?.size;
    if (device === undefined || size === undefined || !isInteger(VolumeSize) || VolumeSize.value.value === size)
      return undefined;
    const message = t(
      '{device} of {id} in {place} has {size} GiB, which CreateImage cannot change. Modify the volume first.',
      {
        device: device.deviceName,
        id: instanceIn(ebs.mapping.request, facts)?.id ?? '',
        place: placeOf(facts.target),
        size: formatNumber(size),
      },
    );
    return problemAt(VolumeSize.value, message, { fixes: () => [removal(document, ebs, VolumeSize)] });
  },
};
