import type { Xml } from '../protocol/xml';
import type { Tag } from '../world/tag';

/** Tags as EC2 lists them; a thing that has none has no list at all, so that clients see no `Tags` member. */
export function tagSet(tags: readonly Tag[]): Xml {
  return tags.length === 0 ? undefined : tags.map(({ key, value }) => ({ key, value }));
}
