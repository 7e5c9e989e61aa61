import schema from '../../../../schemas/ami-after.schema.json';

const partitions: Readonly<Record<string, readonly string[]>> = schema.definitions.Regions['x-partitions'];

/** The regions of each partition that the AWS SDK knows; those of `aws` first. */
export const knownRegions: readonly string[] = Object.values(partitions).flat();

/** True for what has the form of a region, also of one that is newer than the AWS SDK. */
export function isRegionName(name: string): boolean {
  return /^[a-z]{2,}(-[a-z]+)+-[0-9]{1,2}$/.test(name);
}

/** The partition that a region is in. CopyImage cannot cross from one to another. */
export function partitionOf(region: string): string {
  const listed = Object.entries(partitions).find(([, regions]) => regions.includes(region));
  if (listed !== undefined) return listed[0];
  const [, ofOne] = /^(cn|us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc)-/.exec(region) ?? [];
  const like =
    ofOne === undefined ? undefined : Object.entries(partitions).find(([, [any]]) => any?.startsWith(`${ofOne}-`));
  return like?.[0] ?? 'aws';
}
