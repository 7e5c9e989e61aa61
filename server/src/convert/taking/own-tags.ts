import { t } from '@vscode/l10n';
import type { Found, FoundObject } from '../found';
import type { Notes } from '../notes';
import { foundMember, objectsIn } from './documents';

/** Tags without those that AWS sets itself, whose keys nobody else may use. */
export function ownTags(tags: Found | undefined, notes: Notes): readonly FoundObject[] {
  const all = objectsIn(tags);
  const own = all.filter(tag => !/^aws:/i.test(keyOf(tag)));
  if (own.length < all.length) notes.lose(t('Tags with the prefix aws: were not converted. Only AWS can set them.'));
  return own;
}

/** The tags that each of several things has; the keys of the others are reported. */
export function commonTags(things: readonly (readonly FoundObject[])[], notes: Notes): readonly FoundObject[] {
  const [first = [], ...others] = things;
  const isCommon = (tag: FoundObject) => others.every(tags => tags.some(other => isSame(tag, other)));
  const common = first.filter(isCommon);
  const kept = new Set(common.map(keyOf));
  const lost = [...new Set(things.flat().map(keyOf))].filter(key => !kept.has(key));
  if (lost.length > 0) {
    notes.lose(t('Tags that differ between the snapshots were not converted: {0}', lost.join(', ')));
  }
  return common;
}

/** What a request says to tag one type of thing; nothing without tags. */
export function tagSpecification(type: 'image' | 'snapshot', tags: readonly FoundObject[]): FoundObject[] {
  if (tags.length === 0) return [];
  return [
    new Map<string, Found>([
      ['ResourceType', type],
      ['Tags', tags],
    ]),
  ];
}

function keyOf(tag: FoundObject): string {
  return String(foundMember(tag, 'Key') ?? '');
}

function isSame(tag: FoundObject, other: FoundObject): boolean {
  return keyOf(tag) === keyOf(other) && foundMember(tag, 'Value') === foundMember(other, 'Value');
}
