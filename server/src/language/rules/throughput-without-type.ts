import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isBeside } from '../volume-of';

export const throughputWithoutType: StaticRule = {
  id: 'throughput-without-type',
  severity: 'warning',
  needs: 'Throughput',
  docs: {
    what: 'Throughput is set without VolumeType.',
    why: 'The new volume is gp2, which does not support Throughput.',
    except:
      'The device is on the instance and keeps its type. For such a device, you can change only DeleteOnTermination.',
    ec2: '`InvalidParameterCombination`',
    source: 'EC2 user guide, block-device-mapping-concepts.',
  },
  ebs(ebs, { document }) {
    const { Throughput, VolumeType } = ebs.members;
    if (Throughput === undefined || VolumeType !== undefined || !ebs.node.whole || isBeside(ebs, 'VolumeType'))
      return undefined;
    return problemAt(
      keyOf(Throughput),
      t('Without VolumeType, a new volume is gp2, which does not support Throughput.'),
      {
        fixes: () => [insertion(document, ebs, 'VolumeType', 'gp3')],
      },
    );
  },
};
