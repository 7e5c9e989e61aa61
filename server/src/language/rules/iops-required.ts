import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { highestIops } from '../volume-limits';
import { isBeside, isInteger, writtenLimits } from '../volume-of';

export const iopsRequired: StaticRule = {
  id: 'iops-required',
  severity: 'error',
  needs: 'VolumeType',
  docs: {
    what: 'An io1 or io2 volume has no Iops.',
    why: 'These types have no default.',
    ec2: '`InvalidParameterCombination`: The parameter iops must be specified for io2 volumes.',
    source: 'API reference, Iops; velero-io/velero-plugin-for-aws#119',
  },
  ebs(ebs, { document }) {
    const { VolumeType, VolumeSize, Iops } = ebs.members;
    const limits = writtenLimits(ebs);
    const iops = limits?.iops;
    if (iops?.required !== true || Iops !== undefined || !ebs.node.whole || !isString(VolumeType)) return undefined;
    if (isBeside(ebs, 'Iops')) return undefined;
    return problemAt(VolumeType.value, t('{0} volumes require Iops.', VolumeType.value.value), {
      fixes: () => {
        const size = isInteger(VolumeSize) ? VolumeSize.value.value : undefined;
        return [insertion(document, ebs, 'Iops', Math.max(iops.minimum, Math.min(3000, highestIops(iops, size))))];
      },
    });
  },
};
