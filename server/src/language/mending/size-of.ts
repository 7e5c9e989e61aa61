import type { ValueNode } from '../request-tree';

/** How many members and items a tree has, and how many of the members stand twice. */
export function sizeOf(root: ValueNode | undefined): { readonly values: number; readonly repeated: number } {
  let values = 0;
  let repeated = 0;
  const count = (node: ValueNode | undefined): void => {
    if (node === undefined) return;
    values++;
    if (node.kind === 'list') for (const item of node.items) count(item);
    if (node.kind !== 'object') return;
    repeated += node.properties.length - new Set(node.properties.map(({ key }) => key)).size;
    for (const { value } of node.properties) count(value);
  };
  count(root);
  return { values, repeated };
}
