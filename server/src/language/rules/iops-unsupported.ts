import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { convertToGp3 } from '../convert-to-gp3';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { volumeLimits } from '../volume-limits';
import { isInteger, writtenLimits } from '../volume-of';

export const iopsUnsupported: StaticRule = {
  id: 'iops-unsupported',
  severity: 'error',
  needs: 'Iops',
  docs: {
    what: 'Iops is set for gp2, st1, sc1, or standard, even if it is 0.',
    why: 'EC2 rejects it in every report. The documentation of the SDK no longer mentions it.',
    ec2: '`InvalidParameterCombination`: The parameter iops is not supported for gp2 volumes.',
    source: 'boto3 page of create_image; boto/boto3#2474, kubernetes-retired/kube-aws#1208, hashicorp/packer#2201',
  },
  ebs(ebs, { document }) {
    const { Iops } = ebs.members;
    const limits = writtenLimits(ebs);
    if (Iops === undefined || limits === undefined || limits.iops !== undefined) return undefined;
    return problemAt(keyOf(Iops), t('Iops is not supported for {0} volumes.', limits.type), {
      fixes: () => {
        const gp3 = volumeLimits('gp3')?.iops;
        const number = isInteger(Iops) ? Iops.value.value : 0;
        const isForGp3 = gp3 !== undefined && number >= gp3.minimum && number <= gp3.maximum;
        return [removal(document, ebs, Iops), ...(isForGp3 ? convertToGp3(document, ebs.node) : [])];
      },
    });
  },
};
