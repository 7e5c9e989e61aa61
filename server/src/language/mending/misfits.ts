import type { ObjectNode, ValueNode } from '../request-tree';
import { memberIn, type Shape } from '../shape';

/** How many members do not belong where they were read, or hold an object for a list or a list for an object: signs of a bracket in the wrong place. */
export function misfitsIn(root: ValueNode | undefined, shape: Shape): number {
  if (root?.kind === 'object') return ofObject(root, shape);
  return root === undefined || root.kind === 'list' ? 0 : plainRoot;
}

/** A file is an object: to take its bracket away mends nothing. */
const plainRoot = 3;

function ofObject({ properties }: ObjectNode, shape: Shape): number {
  let count = 0;
  for (const { key, colon, value } of properties) {
    const member = memberIn(shape, key);
    if (member === undefined) count += colon < 0 ? 0 : 1;
    else if (value?.kind === 'object') {
      if (member.type === 'list') count++;
      if (member.shape !== undefined) count += ofObject(value, member.shape);
    } else if (value?.kind === 'list') {
      if (member.type === 'object') count++;
      for (const item of value.items) {
        if (item.kind === 'list') count++;
        if (item.kind === 'object' && member.shape !== undefined) count += ofObject(item, member.shape);
      }
    }
  }
  return count;
}
