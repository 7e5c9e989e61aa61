import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { formatNumber } from '../format-number';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isInteger, writtenLimits } from '../volume-of';

export const iopsRange: StaticRule = {
  id: 'iops-range',
  severity: 'error',
  needs: 'Iops',
  docs: {
    what: 'Iops is outside the range of its VolumeType: gp3 3,000-80,000; io1 100-64,000; io2 100-256,000.',
    why: 'EC2 rejects it. Older pages limit gp3 to 16,000 and io2 to 64,000; the SDK is newer. Two reports say that EC2 silently raises gp3 to 3,000. Only Nitro instances reach more than 32,000.',
    ec2: '`InvalidParameterValue`: Volume iops of 50 is too low; minimum is 100.',
    source: 'SDK, Iops; kubernetes-sigs/aws-ebs-csi-driver#809, cloudfoundry/bosh-aws-cpi-release#126',
  },
  ebs(ebs, { document }) {
    const { Iops } = ebs.members;
    const limits = writtenLimits(ebs);
    if (limits?.iops === undefined || !isInteger(Iops)) return undefined;
    const { minimum, maximum } = limits.iops;
    const { value } = Iops;
    if (value.value >= minimum && value.value <= maximum) return undefined;
    const message = t('Iops must be between {minimum} and {maximum} for {type} volumes.', {
      minimum: formatNumber(minimum),
      maximum: formatNumber(maximum),
      type: limits.type,
    });
    const nearest = value.value < minimum ? minimum : maximum;
    return problemAt(value, message, { fixes: () => [replacement(document, value, nearest, { guess: true })] });
  },
};
