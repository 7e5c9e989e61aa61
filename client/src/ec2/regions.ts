import { AwsFailure } from './aws-failure';
import type { CallOptions, Ec2 } from './ec2';
import type { Region } from './model';
import { findPartition } from './partitions';

export interface RegionList {
  /** By name. */
  readonly regions: readonly Region[];
  /** False: EC2 did not say, so this is the partition's list, and which of them are enabled is not known. */
  readonly isCertain: boolean;
}

/**
 * The regions of the partition that `region` is in. Needs `ec2:DescribeRegions`, which a profile for images only may not
 * have: then, and only then, a list without states is better than none.
 */
export async function readRegions(ec2: Ec2, region: string, options?: CallOptions): Promise<RegionList> {
  try {
    const regions = await ec2.regions(options);
    return { regions: regions.toSorted((a, b) => a.name.localeCompare(b.name)), isCertain: true };
  } catch (error) {
    if (!(error instanceof AwsFailure) || error.reach !== 'refused' || error.status !== 403) throw error;
    return { regions: regionsOfPartition(region), isCertain: false };
  }
}

/** Every region that this version knows in the partition of one of them; to choose from before anybody can be asked. */
export function regionsOfPartition(region: string): readonly Region[] {
  return [...findPartition(region).regions.keys()].map(name => ({ name, optIn: 'opt-in-not-required' }));
}
