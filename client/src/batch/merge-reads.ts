import { allPages } from '../ec2/all-pages';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { MergedRead } from '../facts/merged-read';

/**
 * The same account, where reading for hundreds of requests at a time takes a handful of calls. What was read once is not
 * read again, so it serves for one plan and no longer.
 */
export function mergeReads(ec2: Ec2, options: CallOptions): Ec2 {
  const instances = new MergedRead(
    ids => allPages(nextToken => ec2.instances({ ids, nextToken }, options)),
    ({ id }) => id,
  );
  const volumes = new MergedRead(
    ids => allPages(nextToken => ec2.volumes({ ids, nextToken }, options)),
    ({ id }) => id,
  );
  const named = new MergedRead(
    names => allPages(nextToken => ec2.images({ names, nextToken }, options)),
    ({ name }) => name,
  );
  const ofInstances = new MergedRead(
    sourceInstanceIds => allPages(nextToken => ec2.images({ sourceInstanceIds, nextToken }, options)),
    ({ sourceInstanceId }) => sourceInstanceId,
  );
  const snapshots = new MergedRead(
    volumeIds => allPages(nextToken => ec2.snapshots({ volumeIds, maxResults: 1000, nextToken }, options)),
    ({ volumeId }) => volumeId,
  );
  return {
    ...ec2,
    instances: async query =>
      query.ids === undefined ? ec2.instances(query, options) : { items: await instances.of(query.ids) },
    volumes: async query =>
      query.ids === undefined ? ec2.volumes(query, options) : { items: await volumes.of(query.ids) },
    images: async query => {
      if (query.names !== undefined) return { items: await named.of(query.names) };
      if (query.sourceInstanceIds !== undefined) return { items: await ofInstances.of(query.sourceInstanceIds) };
      return ec2.images(query, options);
    },
    snapshots: async query =>
      query.volumeIds === undefined ? ec2.snapshots(query, options) : { items: await snapshots.of(query.volumeIds) },
  };
}
