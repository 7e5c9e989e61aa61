import { type AgentInput, AgentRefusal } from './agent-tool';

/** A model reads no more in one answer. */
const most = 50;

/**
 * The items that the input's `filter` fits, by any of their texts and in any case: at most 50, with the number of all of
 * them, so that a model knows to narrow its filter.
 */
export function matching<Item>(
  items: readonly Item[],
  { filter = '' }: AgentInput,
  textsOf: (item: Item) => readonly (string | undefined)[],
): { readonly shown: readonly Item[]; readonly count: number } {
  if (typeof filter !== 'string') throw new AgentRefusal('The input filter must be a string.');
  const wanted = filter.toLowerCase();
  const found = items.filter(item => textsOf(item).some(text => text?.toLowerCase().includes(wanted)));
  return { shown: found.slice(0, most), count: found.length };
}
