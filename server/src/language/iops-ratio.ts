import { setting } from './common-fixes';
import type { Fix } from './finding';
import { formatNumber } from './format-number';
import type { RequestDocument, ValueNode } from './request-document';
import type { EbsView } from './request-view';
import { highestIops } from './volume-limits';
import { isInteger, writtenLimits } from './volume-of';

/** Iops that are too many for the size of their volume. */
export interface IopsRatio {
  readonly value: ValueNode;
  /** For the message: `type` allows `most` IOPS for each GiB. */
  readonly numbers: Readonly<Record<'iops' | 'size' | 'type' | 'most', string>>;
  readonly fixes: () => readonly Fix[];
}

/** Says whether Iops is more than a volume of this many GiB may have; the size is the request's or that of a snapshot. */
export function excessiveIops(document: RequestDocument, ebs: EbsView, size: number): IopsRatio | undefined {
  const { Iops } = ebs.members;
  const limits = writtenLimits(ebs);
  if (limits?.iops === undefined || !isInteger(Iops) || size < limits.size.minimum) return undefined;
  const { perGiB } = limits.iops;
  const iops = Iops.value.value;
  const highest = highestIops(limits.iops, size);
  if (iops <= highest) return undefined;
  return {
    value: Iops.value,
    numbers: {
      iops: formatNumber(iops),
      size: formatNumber(size),
      type: limits.type,
      most: formatNumber(perGiB),
    },
    fixes: () => {
      const fixes: Fix[] = [setting(document, ebs, 'Iops', highest)];
      const larger = Math.ceil(iops / perGiB);
      if (larger <= limits.size.maximum) fixes.push(setting(document, ebs, 'VolumeSize', larger));
      return fixes;
    },
  };
}
