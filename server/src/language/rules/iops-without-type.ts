import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isBeside } from '../volume-of';

export const iopsWithoutType: StaticRule = {
  id: 'iops-without-type',
  severity: 'warning',
  needs: 'Iops',
  docs: {
    what: 'Iops is set without VolumeType.',
    why: 'The new volume is gp2, which does not support Iops.',
    except:
      'The device is on the instance and keeps its type. For such a device, you can change only DeleteOnTermination.',
    ec2: '`InvalidParameterCombination`: The parameter iops is not supported for gp2 volumes.',
    source: 'EC2 user guide, block-device-mapping-concepts; hashicorp/packer#2201',
  },
  ebs(ebs, { document }) {
    const { Iops, VolumeType } = ebs.members;
    if (Iops === undefined || VolumeType !== undefined || !ebs.node.whole || isBeside(ebs, 'VolumeType'))
      return undefined;
    return problemAt(keyOf(Iops), t('Without VolumeType, a new volume is gp2, which does not support Iops.'), {
      fixes: () => [insertion(document, ebs, 'VolumeType', 'gp3')],
    });
  },
};
