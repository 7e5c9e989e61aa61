import type { PropertyNode, ValueNode } from '../request-tree';

/** How many members and items a tree has, and how many of the members stand twice. */
export function sizeOf(root: ValueNode | undefined): { readonly values: number; readonly repeated: number } {
  let values = 0;
  let repeated = 0;
  const count = (node: ValueNode | undefined): void => {
    if (node === undefined) return;
    // A list around a list is no loss.
    if (node.kind !== 'list') values++;
    if (node.kind === 'list') for (const item of node.items) count(item);
    if (node.kind !== 'object') return;
    repeated += repeatedIn(node.properties);
    for (const { value } of node.properties) count(value);
  };
  count(root);
  return { values, repeated };
}

/** An object of a request has few members: comparing them takes less time than a set of their names. */
const fewMembers = 12;

function repeatedIn(properties: readonly PropertyNode[]): number {
  if (properties.length > fewMembers) return properties.length - new Set(properties.map(({ key }) => key)).size;
  let repeated = 0;
  for (let index = 1; index < properties.length; index++) {
    if (properties.findIndex(({ key }) => key === properties[index]?.key) < index) repeated++;
  }
  return repeated;
}
