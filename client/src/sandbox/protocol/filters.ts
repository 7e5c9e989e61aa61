import { AwsError } from './aws-error';
import { type Ec2Action, filterPaths } from './ec2-actions';
import type { QueryForm } from './query-form';
import { isList, type Xml } from './xml';

/**
 * The items that the request's `Filter.N` lets through, judged by what would be answered of each: all filters must hold, one value of
 * each is enough. `*` and `?` are wildcards, and a backslash takes their meaning away; comparison is case-sensitive. Every filter that
 * EC2 documents for the action is known; one whose member the sandbox never answers matches nothing.
 */
export function keepMatching<T>(
  form: QueryForm,
  action: Ec2Action,
  items: readonly T[],
  answerOf: (item: T) => Xml,
): readonly T[] {
  const filters = form.items('Filter').map(filter => readFilter(filter, filterPaths(action)));
  if (filters.length === 0) return items;
  const values = filters.reduce((sum, { patterns }) => sum + patterns.length, 0);
  if (values > mostValues) {
    const message = `The maximum number of filter values specified on a single call is ${mostValues}`;
    throw new AwsError('FilterLimitExceeded', message);
  }
  return items.filter(item => {
    const answer = answerOf(item);
    return filters.every(({ read, patterns }) => read(answer).some(text => patterns.some(it => it.test(text))));
  });
}

const mostValues = 200;

interface Filter {
  readonly read: (item: Xml) => readonly string[];
  readonly patterns: readonly RegExp[];
}

function readFilter(filter: QueryForm, paths: Readonly<Record<string, string | null>>): Filter {
  const name = filter.text('Name') ?? '';
  const patterns = filter.texts('Value').map(wildcardPattern);
  if (name.startsWith('tag:')) return { read: item => tagValues(item, name.slice('tag:'.length)), patterns };
  if (name === 'tag-key') return { read: item => textsAt(item, ['tagSet', 'key']), patterns };
  if (name === 'tag-value') return { read: item => textsAt(item, ['tagSet', 'value']), patterns };
  if (!Object.hasOwn(paths, name)) throw new AwsError('InvalidParameterValue', `The filter '${name}' is invalid`);
  const steps = paths[name]?.split('.');
  return { read: item => (steps === undefined ? [] : textsAt(item, steps)), patterns };
}

function tagValues(item: Xml, key: string): string[] {
  const tags = membersAt(item, ['tagSet']);
  return tags.filter(tag => textsAt(tag, ['key']).includes(key)).flatMap(tag => textsAt(tag, ['value']));
}

function textsAt(item: Xml, steps: readonly string[]): string[] {
  return membersAt(item, steps).map(value => (value instanceof Date ? value.toISOString() : String(value)));
}

/** The values at the end of a path; of a list, those of each of its elements. */
function membersAt(item: Xml, steps: readonly string[]): Xml[] {
  return steps.reduce<Xml[]>((items, step) => items.flatMap(it => elementsOf(memberOf(it, step))), [item]);
}

function memberOf(item: Xml, name: string): Xml {
  if (typeof item !== 'object' || item instanceof Date || isList(item)) return undefined;
  return Object.hasOwn(item, name) ? item[name] : undefined;
}

function elementsOf(value: Xml): readonly Xml[] {
  if (value === undefined) return [];
  return typeof value === 'object' && !(value instanceof Date) && isList(value) ? value : [value];
}

function wildcardPattern(text: string): RegExp {
  const source = text.replace(/\\([*?\\])|[\s\S]/g, (character, escaped?: string) => {
    if (escaped === undefined && character === '*') return '.*';
    if (escaped === undefined && character === '?') return '.';
    return (escaped ?? character).replace(/[.*+?^${}()|[\]\\]/, '\\$&');
  });
  return new RegExp(`^${source}$`, 's');
}
