import { t } from '@vscode/l10n';
import { setting } from './common-fixes';
import type { Fix, RelatedPlace } from './finding';
import { formatNumber } from './format-number';
import { problemAt } from './problem';
import type { RequestDocument } from './request-document';
import type { EbsView } from './request-view';
import type { Problem } from './rule';
import { highestIops } from './volume-limits';
import { isInteger, limitsOf } from './volume-of';

/** Says when Iops is more than a volume of this many GiB may have; the size is the request's or that of a snapshot. */
export function iopsRatioProblem(
  document: RequestDocument,
  ebs: EbsView,
  size: number,
  related: readonly RelatedPlace[],
): Problem | undefined {
  const { Iops } = ebs.members;
  const limits = limitsOf(ebs);
  if (limits?.iops === undefined || !isInteger(Iops) || size < limits.size.minimum) return undefined;
  const { perGiB } = limits.iops;
  const iops = Iops.value.value;
  const highest = highestIops(limits.iops, size);
  if (iops <= highest) return undefined;
  const message = t('{iops} IOPS on {size} GiB is {ratio}:1; {type} allows {most}:1.', {
    iops: formatNumber(iops),
    size: formatNumber(size),
    ratio: formatNumber(Math.ceil((iops / size) * 100) / 100),
    type: limits.type,
    most: formatNumber(perGiB),
  });
  return problemAt(Iops.value, message, {
    related,
    fixes: () => {
      const fixes: Fix[] = [setting(document, ebs, 'Iops', highest)];
      const larger = Math.ceil(iops / perGiB);
      if (larger <= limits.size.maximum) fixes.push(setting(document, ebs, 'VolumeSize', larger));
      return fixes;
    },
  });
}
