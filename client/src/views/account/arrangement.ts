import { t } from '@vscode/l10n';
import type { Image, Instance } from '../../ec2/model';
import { ownValue } from '../../own-value';

/** The filter and the grouping that the person selected. Kept for the window. */
export interface Arrangement {
  /** Words that must all occur; empty: everything. */
  readonly filter: string;
  readonly grouping: Grouping;
}

export type Grouping =
  | { readonly by: 'none' }
  | { readonly by: 'state' | 'type' | 'zone' }
  | { readonly by: 'tag'; readonly key: string };

export const asTheyCome: Arrangement = { filter: '', grouping: { by: 'none' } };

/** Says above the lists what is not as it comes; undefined: everything is. */
export function describeArrangement({ filter, grouping }: Arrangement): string | undefined {
  const parts: string[] = [];
  if (filter !== '') parts.push(t('Filtered by "{0}".', filter));
  if (grouping.by === 'state') parts.push(t('Grouped by state.'));
  if (grouping.by === 'type') parts.push(t('Grouped by instance type.'));
  if (grouping.by === 'zone') parts.push(t('Grouped by Availability Zone.'));
  if (grouping.by === 'tag') parts.push(t('Grouped by the tag {0}.', grouping.key));
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** Whether every word of the filter occurs in one of the texts or in a tag, written `key=value`. */
export function matches(filter: string, thing: Instance | Image, texts: readonly (string | undefined)[]): boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const tags = Object.entries(thing.tags).map(([key, value]) => `${key}=${value}`);
  const searched = [...texts, ...tags].map(text => text?.toLowerCase() ?? '');
  return words.every(word => searched.some(text => text.includes(word)));
}

/** The group that a thing belongs to; undefined where the things of its kind are not grouped this way. */
export function groupOf(grouping: Grouping, thing: Instance | Image): string | undefined {
  switch (grouping.by) {
    case 'none':
      return undefined;
    case 'state':
      return thing.state;
    case 'type':
      return 'type' in thing ? thing.type : undefined;
    case 'zone':
      return 'zone' in thing ? thing.zone : undefined;
    case 'tag':
      return ownValue(thing.tags, grouping.key) ?? t('Untagged');
  }
}
