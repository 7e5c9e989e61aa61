import type { CreateImageRequest } from '../ec2/ec2';

/** Of one account and region; a person waits for the answers, and they count against the limit of CreateImage. */
export const mostChecked = 20;

/**
 * The requests for one account and region that EC2 is asked about by DryRun: policies decide by the instance, by tags, and by where the snapshots are kept. One request of each kind of tags and place comes first, then one of each
 * instance, and no more than `mostChecked`.
 */
export function requestsToCheck(requests: readonly CreateImageRequest[]): readonly CreateImageRequest[] {
  const firstOf = (keyOf: (request: CreateImageRequest) => string) => {
    const first = new Map<string, CreateImageRequest>();
    for (const request of requests) if (!first.has(keyOf(request))) first.set(keyOf(request), request);
    return [...first.values()];
  };
  return [...new Set([...firstOf(tagsKey), ...firstOf(authorizationKey)])].slice(0, mostChecked);
}

/** Equal for requests that EC2 permits or denies alike. */
export function authorizationKey(request: CreateImageRequest): string {
  return JSON.stringify([request.InstanceId, tagsKey(request)]);
}

function tagsKey({ TagSpecifications, SnapshotLocation }: CreateImageRequest): string {
  return JSON.stringify([TagSpecifications, SnapshotLocation]);
}
