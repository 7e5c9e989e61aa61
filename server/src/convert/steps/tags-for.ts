import { inputText, objectsOf } from './input';

/** What a copy and its snapshots are tagged with, by the specifications of a step or a request; undefined where there is nothing. */
export function tagsFor(
  specifications: unknown,
  types: readonly string[],
): readonly Readonly<Record<string, unknown>>[] | undefined {
  const tagged = types.flatMap(type => {
    const tags = objectsOf(specifications)
      .filter(({ ResourceType }) => ResourceType === type)
      .flatMap(({ Tags }) => objectsOf(Tags))
      .flatMap(({ Key, Value }) =>
        typeof Key === 'string' && Key !== '' ? [[Key, inputText(Value) ?? ''] as const] : [],
      );
    // Of two tags with one key the last counts.
    const list = [...new Map(tags)].map(([Key, Value]) => ({ Key, Value }));
    return list.length === 0 ? [] : [{ ResourceType: type, Tags: list }];
  });
  return tagged.length === 0 ? undefined : tagged;
}
