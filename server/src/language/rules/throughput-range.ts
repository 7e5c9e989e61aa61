import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { formatNumber } from '../format-number';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { isInteger, limitsOf } from '../volume-of';

export const throughputRange: StaticRule = {
  id: 'throughput-range',
  severity: 'error',
  needs: 'Throughput',
  docs: {
    what: 'Throughput is outside of 125-2,000 MiB/s.',
    why: 'EC2 refuses it. Older pages end at 1,000; the SDK is newer. One report says that EC2 raises it to 125 silently.',
    ec2: '`InvalidParameterValue`',
    source: 'SDK 3.1169.0, Throughput; cloudfoundry/bosh-aws-cpi-release#126',
  },
  ebs(ebs, { document }) {
    const { Throughput } = ebs.members;
    const limits = limitsOf(ebs);
    if (limits?.throughput === undefined || !isInteger(Throughput)) return undefined;
    const { minimum, maximum } = limits.throughput;
    const { value } = Throughput;
    if (value.value >= minimum && value.value <= maximum) return undefined;
    const numbers = {
      type: limits.type,
      min: formatNumber(minimum),
      max: formatNumber(maximum),
      throughput: shownText(value.literal),
    };
    const isLow = value.value < minimum;
    const message = isLow
      ? t('{type} takes {min} to {max} MiB/s; {throughput} is too low.', numbers)
      : t('{type} takes {min} to {max} MiB/s; {throughput} is too high.', numbers);
    return problemAt(value, message, { fixes: () => [replacement(document, value, isLow ? minimum : maximum)] });
  },
};
