import type { RequestDocument, StringNode, ValueNode } from './request-document';
import type { StringProperty } from './request-view';

/** An item and the string in it that says what it is. */
export interface NamedItem<Item> {
  readonly item: Item;
  readonly name: StringNode;
}

/** An item that has the name of an earlier one, and the first that has it. */
export interface Repeat<Item> {
  readonly first: NamedItem<Item>;
  readonly again: NamedItem<Item>;
}

/** Whether the later item says the very same as the first, so that nothing is lost with it. */
export function isCopy<Item extends { readonly node: ValueNode }>(
  { text }: RequestDocument,
  { first, again }: Repeat<Item>,
): boolean {
  const textOf = ({ item: { node } }: NamedItem<Item>) => text.slice(node.offset, node.end);
  return textOf(first) === textOf(again);
}

/**
 * The items that repeat a name, in their order. Items without a name are left out. `keyOf` makes one key of the names that are the
 * same; a name without a key is left out as well.
 */
export function repeatsIn<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => StringProperty | undefined,
  keyOf: (name: string) => string | undefined = name => name,
): readonly Repeat<Item>[] {
  if (items.length < 2) return [];
  const firsts = new Map<string, NamedItem<Item>>();
  const repeats: Repeat<Item>[] = [];
  for (const item of items) {
    const name = nameOf(item)?.value;
    if (name === undefined || name.value === '') continue;
    const key = keyOf(name.value);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { item, name });
    else repeats.push({ first, again: { item, name } });
  }
  return repeats;
}
