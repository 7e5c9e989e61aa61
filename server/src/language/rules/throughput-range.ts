import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { formatNumber } from '../format-number';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isInteger, writtenLimits } from '../volume-of';

export const throughputRange: StaticRule = {
  id: 'throughput-range',
  severity: 'error',
  needs: 'Throughput',
  docs: {
    what: 'Throughput must be 125-2,000 MiB/s.',
    why: 'EC2 rejects it. Older pages limit it to 1,000; the SDK is newer. One report says that EC2 silently raises it to 125.',
    ec2: '`InvalidParameterValue`',
    source: 'SDK, Throughput; cloudfoundry/bosh-aws-cpi-release#126',
  },
  ebs(ebs, { document }) {
    const { Throughput } = ebs.members;
    const limits = writtenLimits(ebs);
    if (limits?.throughput === undefined || !isInteger(Throughput)) return undefined;
    const { minimum, maximum } = limits.throughput;
    const { value } = Throughput;
    if (value.value >= minimum && value.value <= maximum) return undefined;
    const message = t('Throughput must be between {minimum} and {maximum} MiB/s for {type} volumes.', {
      minimum: formatNumber(minimum),
      maximum: formatNumber(maximum),
      type: limits.type,
    });
    const nearest = value.value < minimum ? minimum : maximum;
    return problemAt(value, message, { fixes: () => [replacement(document, value, nearest, { guess: true })] });
  },
};
