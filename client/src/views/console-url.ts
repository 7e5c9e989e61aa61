import { consoleHost } from '../ec2/partitions';

/** The console's page about an EC2 thing; undefined where the partition has no public console or the id is of no known kind. */
export function consoleUrl(id: string, region: string): string | undefined {
  const host = consoleHost(region);
  const page = pages.find(([prefix]) => id.startsWith(prefix));
  if (host === undefined || page === undefined) return undefined;
  return `https://${host}/ec2/home?region=${encodeURIComponent(region)}#${page[1]}=${encodeURIComponent(id)}`;
}

const pages: readonly (readonly [prefix: string, page: string])[] = [
  ['i-', 'InstanceDetails:instanceId'],
  ['ami-', 'ImageDetails:imageId'],
  ['snap-', 'SnapshotDetails:snapshotId'],
  ['vol-', 'VolumeDetails:volumeId'],
];
