import { t } from '@vscode/l10n';
import { setting } from '../common-fixes';
import type { Fix } from '../finding';
import { formatNumber } from '../format-number';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { highestIops, highestThroughput } from '../volume-limits';
import { isInteger, writtenLimits } from '../volume-of';

export const throughputIopsRatio: StaticRule = {
  id: 'throughput-iops-ratio',
  severity: 'error',
  needs: 'Throughput',
  yieldsTo: ['throughput-range'],
  docs: {
    what: 'Throughput is more than a quarter of Iops. Without Iops, the volume has 3,000 IOPS, so more than 750 MiB/s requires Iops.',
    why: 'EC2 rejects it.',
    ec2: '`InvalidParameterValue`: Throughput (MiBps) to iops ratio of 0.333333 is too high; maximum is 0.250000 MiBps per iops.',
    source: 'EBS user guide, general-purpose.',
  },
  ebs(ebs, { document }) {
    const { Throughput, Iops, VolumeSize } = ebs.members;
    const limits = writtenLimits(ebs);
    if (limits?.throughput === undefined || limits.iops === undefined || !isInteger(Throughput)) return undefined;
    if (Iops !== undefined && (!isInteger(Iops) || Iops.value.value < limits.iops.minimum)) return undefined;
    const { throughput: ofThroughput, iops: ofIops } = limits;
    const throughput = Throughput.value.value;
    const iops = Iops?.value.value ?? ofIops.default ?? ofIops.minimum;
    if (throughput <= iops * ofThroughput.perIops) return undefined;
    const needed = Math.ceil(throughput / ofThroughput.perIops);
    const message = t('{throughput} MiB/s requires at least {needed} IOPS. This volume has {iops}.', {
      throughput: formatNumber(throughput),
      needed: formatNumber(needed),
      iops: formatNumber(iops),
    });
    return problemAt(Throughput.value, message, {
      related:
        Iops === undefined
          ? undefined
          : [{ offset: Iops.value.offset, end: Iops.value.end, message: t('Iops is set here.') }],
      fixes: () => {
        const size = isInteger(VolumeSize) ? VolumeSize.value.value : undefined;
        const fixes: Fix[] = [];
        if (needed <= highestIops(ofIops, size))
          fixes.push(setting(document, ebs, 'Iops', Math.max(ofIops.minimum, needed)));
        const lower = highestThroughput(ofThroughput, iops);
        if (lower >= ofThroughput.minimum) fixes.push(setting(document, ebs, 'Throughput', lower));
        return fixes;
      },
    });
  },
};
