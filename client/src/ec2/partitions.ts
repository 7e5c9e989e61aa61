import table from './regions.json';

/** A partition of AWS with the regions in it that this version knows. */
export interface Partition {
  readonly id: string;
  readonly pattern: RegExp;
  /** Names as the AWS console has them, by region: "US East (N. Virginia)". */
  readonly regions: ReadonlyMap<string, string>;
}

/** The partition of a region, as ARNs name it; also of a region that is newer than the table. */
export function partitionOf(region: string): string {
  return findPartition(region).id;
}

/** Where the partition's web console is; undefined where it has no public one. */
export function consoleHost(region: string): string | undefined {
  return consoleHosts.get(partitionOf(region));
}

/** A region that fits no partition is taken for one of the commercial partition. */
export function findPartition(region: string): Partition {
  return partitions.find(({ pattern }) => pattern.test(region)) ?? commercial;
}

/** A region's name as the AWS console has it: "US East (N. Virginia)". Undefined for a region that is newer than the table. */
export function regionTitle(region: string): string | undefined {
  return findPartition(region).regions.get(region);
}

/**
 * The region that was meant: of an Availability Zone or a Local Zone (`us-east-1a`, `us-west-2-lax-1a`), or of a name with
 * capitals, underscores, quotes or a comment. Undefined for a name that may well be a region's, and where no region is close.
 */
export function regionMeant(name: string): string | undefined {
  const [word = ''] = name.trim().split(/[\s,;#]/);
  const lower = word
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
    .replaceAll('_', '-');
  if (lower === name && partitions.some(({ pattern }) => pattern.test(name))) return undefined;
  const known = partitions.flatMap(({ regions }) => [...regions.keys()]);
  const meant = known.filter(region => lower === region || isZoneOf(lower, region));
  return meant.find(region => region !== name);
}

function isZoneOf(name: string, region: string): boolean {
  return name.startsWith(region) && /^([a-z]|-[a-z]{3,4}-\d+[a-z]?|-wl\d-[a-z]{3}-.+)$/.test(name.slice(region.length));
}

const partitions: readonly Partition[] = table.map(({ id, pattern, regions }) => ({
  id,
  pattern: new RegExp(pattern),
  regions: new Map(Object.entries(regions)),
}));

const commercial: Partition = partitions.find(({ id }) => id === 'aws') ?? {
  id: 'aws',
  pattern: /^/,
  regions: new Map(),
};

const consoleHosts: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
]);
