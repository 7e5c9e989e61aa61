import { AwsError } from './aws-error';
import type { QueryForm } from './query-form';

/** For each filter name of an action, the texts that an item has under it; several when the item has several. */
export type FilterTable<T> = Readonly<Record<string, (item: T) => readonly (string | number | boolean | undefined)[]>>;

/** Anything that carries tags answers the filters `tag:KEY` and `tag-key`. */
interface MayBeTagged {
  readonly tags?: readonly { readonly key: string; readonly value: string }[];
}

/**
 * The condition that the request's `Filter.N` sets: all filters must hold, one value of each is enough. `*` and `?` are wildcards, a
 * backslash takes their meaning away; comparison is case-sensitive. A filter that is not in the table is refused.
 */
export function readFilters<T>(form: QueryForm, table: FilterTable<T>): (item: T & MayBeTagged) => boolean {
  const filters = form.items('Filter').map(filter => {
    const name = filter.text('Name') ?? '';
    const read = readerOf(name, table);
    if (!read)
      throw new AwsError('InvalidParameterValue', `The filter '${name}' is invalid, or the sandbox does not model it`);
    const patterns = filter.texts('Value').map(wildcardPattern);
    return (item: T & MayBeTagged) =>
      read(item).some(value => value !== undefined && patterns.some(it => it.test(String(value))));
  });
  return item => filters.every(holds => holds(item));
}

function readerOf<T>(name: string, table: FilterTable<T>): FilterTable<T & MayBeTagged>[string] | undefined {
  if (name === 'tag-key') return item => (item.tags ?? []).map(tag => tag.key);
  if (name.startsWith('tag:')) {
    const key = name.slice('tag:'.length);
    return item => (item.tags ?? []).filter(tag => tag.key === key).map(tag => tag.value);
  }
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function wildcardPattern(text: string): RegExp {
  const source = text.replace(/\\([*?\\])|[\s\S]/g, (character, escaped?: string) => {
    if (escaped === undefined && character === '*') return '.*';
    if (escaped === undefined && character === '?') return '.';
    return (escaped ?? character).replace(/[.*+?^${}()|[\]\\]/, '\\$&');
  });
  return new RegExp(`^${source}$`, 's');
}
