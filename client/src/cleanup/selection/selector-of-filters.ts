import { t } from '@vscode/l10n';
import { plain } from '../../foreign-text';
import { type Condition, fewestLiterals, type Selector } from './selector';
import { literalCount } from './wildcard';

export type FilterReading = { readonly selector: Selector } | { readonly problem: string };

interface Filter {
  readonly Name: string;
  readonly Values: readonly string[];
}

/** A selector from filters of DescribeImages, as `retention` of an `*.ami-after.json` has them; or what is wrong with them. */
export function selectorOfFilters(filters: readonly Filter[]): FilterReading {
  const conditions: Condition[] = [];
  for (const filter of filters) {
    const read = conditionOf(filter);
    if ('problem' in read) return read;
    conditions.push(read);
  }
  const [first, ...rest] = conditions;
  if (first === undefined) return { problem: t('retention selects no images. Add a filter to select.') };
  return { selector: [first, ...rest] };
}

/** What is wrong with a pattern for names, if anything. */
export function patternProblem(pattern: string): string | undefined {
  if (literalCount(pattern.trim()) >= fewestLiterals) return undefined;
  return t('Enter at least {0} characters besides * and ?.', fewestLiterals);
}

function conditionOf({ Name, Values }: Filter): Condition | { readonly problem: string } {
  if (Values.length === 0) return { problem: t('The filter {0} has no values.', plain(Name)) };
  if (Name === 'name') {
    const problem = Values.map(patternProblem).find(each => each !== undefined);
    return problem === undefined ? { kind: 'name', patterns: Values } : { problem };
  }
  if (Name === 'source-instance-id') return { kind: 'instance', ids: Values };
  if (Name.startsWith('tag:')) return { kind: 'tag', key: Name.slice('tag:'.length), patterns: Values };
  const [key] = Values;
  if (Name === 'tag-key' && Values.length === 1 && key !== undefined) return { kind: 'tag', key };
  return {
    problem: t('The filter {0} is not supported. Use name, tag:KEY, tag-key, or source-instance-id.', plain(Name)),
  };
}
