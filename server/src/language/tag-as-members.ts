import type { ParentView } from './rule';
import type { Shape } from './shape';
import { causeOfUnknown } from './unknown-member';

/** True for a tag that is written as a map: `{ "Name": "api" }`. What is close to Key or Value is a mistake of another kind. */
export function isTagAsMembers({ shape, node }: ParentView, root: Shape): boolean {
  return shape.name === 'Tag' && node.properties.every(({ key, value }) => value?.kind === 'string' && isKey(key));

  function isKey(key: string): boolean {
    if (shape.members.has(key)) return false;
    return key === 'Name' || causeOfUnknown(key, shape, root).kind === 'unknown';
  }
}
