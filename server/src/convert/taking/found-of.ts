import type { ValueNode } from '../../language/request-document';
import type { Found } from '../found';

/** The value of a node of the language's own parser; a member without a value has none. */
export function foundOf(node: ValueNode): Found {
  switch (node.kind) {
    case 'object':
      return new Map(node.properties.flatMap(({ key, value }) => (value === undefined ? [] : [[key, foundOf(value)]])));
    case 'list':
      return node.items.map(foundOf);
    case 'null':
      return null;
    default:
      return node.value;
  }
}
