import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { deviceTitle } from '../device-names';
import { placeOf } from '../live-place';
import { instanceIn } from '../live-volume';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';
import { writtenLimits } from '../volume-of';

export const liveBootVolumeType: LiveRule = {
  id: 'live-boot-volume-type',
  severity: 'error',
  needs: 'VolumeType',
  live: true,
  docs: {
    what: 'The root device of the instance has VolumeType st1 or sc1.',
    why: 'No instance can boot from these types.',
    ec2: '`BootForVolumeTypeUnsupported`',
    source: 'EC2 error codes.',
  },
  ebs(ebs, { document, facts }) {
    const { VolumeType } = ebs.members;
    const limits = writtenLimits(ebs);
    const instance = instanceIn(ebs.mapping.request, facts);
    if (limits?.cannotBoot !== true || !isString(VolumeType) || instance === undefined) return undefined;
    const device = deviceTitle(ebs.mapping);
    if (device !== instance.rootDeviceName) return undefined;
    const message = t('{device} is the root device of {id} in {place}, and {type} volumes cannot be boot volumes.', {
      type: limits.type,
      device,
      id: instance.id,
      place: placeOf(facts.target),
    });
    return problemAt(VolumeType.value, message, { fixes: () => [replacement(document, VolumeType.value, 'gp3')] });
  },
};
