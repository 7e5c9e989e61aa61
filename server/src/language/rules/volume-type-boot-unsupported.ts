import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { deviceTitle, isRootName } from '../device-names';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { writtenLimits } from '../volume-of';

export const volumeTypeBootUnsupported: StaticRule = {
  id: 'volume-type-boot-unsupported',
  severity: 'warning',
  needs: 'VolumeType',
  yieldsTo: ['live-boot-volume-type'],
  docs: {
    what: 'An st1 or sc1 volume is on /dev/sda1 or /dev/xvda, the names of root devices.',
    why: 'No instance can boot from these types.',
    except: 'The root device of the instance has another name. The live rule checks this.',
    ec2: '`BootForVolumeTypeUnsupported`',
    source: 'EC2 error codes; EC2 user guide, ebs-volume-types; boto/boto3#3653',
  },
  ebs(ebs, { document }) {
    const limits = writtenLimits(ebs);
    const { VolumeType } = ebs.members;
    if (limits?.cannotBoot !== true || !isString(VolumeType) || !isRootName(deviceTitle(ebs.mapping))) return undefined;
    return problemAt(VolumeType.value, t('{0} volumes cannot be boot volumes.', limits.type), {
      fixes: () => [replacement(document, VolumeType.value, 'gp3')],
    });
  },
};
