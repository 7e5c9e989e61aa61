import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isInteger, writtenLimits } from '../volume-of';

export const iopsIo2LegacyRatio: StaticRule = {
  id: 'iops-io2-legacy-ratio',
  severity: 'off',
  needs: 'Iops',
  yieldsTo: ['iops-range', 'iops-size-ratio'],
  docs: {
    what: 'An io2 volume has more than 500 IOPS for each GiB, more than 64,000 IOPS, or more than 16,384 GiB.',
    why: 'It requires io2 Block Express, which needs a Nitro instance in a region that supports it.',
    except: 'All io2 volumes on Nitro instances are Block Express.',
    ec2: 'none',
    source: 'EBS user guide, provisioned-iops.',
  },
  ebs(ebs) {
    const { Iops, VolumeSize } = ebs.members;
    if (writtenLimits(ebs)?.type !== 'io2' || !isInteger(Iops)) return undefined;
    const iops = Iops.value.value;
    const size = isInteger(VolumeSize) ? VolumeSize.value.value : undefined;
    if (iops <= 64_000 && (size === undefined || (size <= 16_384 && iops <= size * 500))) return undefined;
    return problemAt(Iops.value, t('This volume needs io2 Block Express, which requires a Nitro instance.'));
  },
};
