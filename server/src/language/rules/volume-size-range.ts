import { t } from '@vscode/l10n';
import { replacement, setting } from '../common-fixes';
import type { Fix } from '../finding';
import { formatNumber } from '../format-number';
import { problemAt } from '../problem';
import type { RequestDocument } from '../request-document';
import type { EbsView, NumberProperty } from '../request-view';
import type { StaticRule } from '../rule';
import { anyVolumeSize, type Range, volumeLimits } from '../volume-limits';
import { isInteger, writtenLimits } from '../volume-of';

export const volumeSizeRange: StaticRule = {
  id: 'volume-size-range',
  severity: 'error',
  needs: 'VolumeSize',
  docs: {
    what: 'VolumeSize is outside the range of its VolumeType, in GiB: gp3 1-65,536; gp2 1-16,384; io1 4-16,384; io2 4-65,536; st1 and sc1 125-16,384; standard 1-1,024. Without VolumeType: 1-65,536.',
    why: 'EC2 rejects it. Older pages limit gp3 and io2 to 16,384; the SDK is newer.',
    ec2: '`InvalidParameterValue`: Volume of 16385GiB is too large for volume type gp2; maximum is 16384GiB',
    source: 'SDK, VolumeSize; boto3 page of create_image.',
  },
  ebs(ebs, { document }) {
    const { VolumeSize } = ebs.members;
    if (!isInteger(VolumeSize)) return undefined;
    const limits = writtenLimits(ebs);
    const size = VolumeSize.value.value;
    const { minimum, maximum } = limits?.size ?? anyVolumeSize;
    if (size >= minimum && size <= maximum) return undefined;
    const message = t('VolumeSize must be between {minimum} and {maximum} GiB for {type} volumes.', {
      minimum: formatNumber(minimum),
      maximum: formatNumber(maximum),
      type: limits?.type ?? 'EBS',
    });
    return problemAt(VolumeSize.value, message, {
      fixes: () => [
        replacement(document, VolumeSize.value, size < minimum ? minimum : maximum, { guess: true }),
        ...otherType(document, ebs, VolumeSize),
      ],
    });
  },
};

/** gp3 takes the sizes that others do not. */
function otherType(document: RequestDocument, ebs: EbsView, size: NumberProperty): readonly Fix[] {
  const gp3 = volumeLimits('gp3');
  if (writtenLimits(ebs) === undefined || gp3 === undefined || ebs.members.Iops !== undefined) return [];
  return isWithin(size.value.value, gp3.size) ? [setting(document, ebs, 'VolumeType', gp3.type)] : [];
}

function isWithin(number: number, { minimum, maximum }: Range): boolean {
  return number >= minimum && number <= maximum;
}
