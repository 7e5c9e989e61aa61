import { t } from '@vscode/l10n';
import { removal, setting } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { writtenLimits } from '../volume-of';

export const throughputUnsupported: StaticRule = {
  id: 'throughput-unsupported',
  severity: 'error',
  needs: 'Throughput',
  docs: {
    what: 'Throughput is set for a volume type other than gp3.',
    why: 'EC2 rejects it.',
    ec2: '`InvalidParameterCombination`: throughput can only be specified for volumeType gp3.',
    source: 'API reference, Throughput; runs-on/runs-on#426',
  },
  ebs(ebs, { document }) {
    const { Throughput, Iops } = ebs.members;
    const limits = writtenLimits(ebs);
    if (Throughput === undefined || limits === undefined || limits.throughput !== undefined) return undefined;
    return problemAt(keyOf(Throughput), t('Throughput is supported only for gp3 volumes.'), {
      fixes: () => [
        removal(document, ebs, Throughput),
        ...(Iops === undefined ? [setting(document, ebs, 'VolumeType', 'gp3')] : []),
      ],
    });
  },
};
