import type { ResourceType, TagSpecification } from '@aws-sdk/client-ec2';
import type { Tags } from '../../model';

/** Undefined where there are no tags, as EC2 rejects an empty list. */
export function toTagSpecifications(
  tagged: readonly (readonly [type: ResourceType, tags: Tags | undefined])[],
): TagSpecification[] | undefined {
  const specifications = tagged.flatMap(([type, tags = {}]) => {
    const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    return list.length === 0 ? [] : [{ ResourceType: type, Tags: list }];
  });
  return specifications.length === 0 ? undefined : specifications;
}
