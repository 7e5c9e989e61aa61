import { t } from '@vscode/l10n';
import type { Fix } from './finding';
import type { PropertyNode, RequestDocument, ValueNode } from './request-document';
import { insertMember, removeItem, removeMember, replaceValue } from './request-edits';
import type { TagView } from './request-view';
import type { ParentView } from './rule';
import type { NewValue } from './write-value';

/** Takes a member out of its object. */
export function removal(document: RequestDocument, parent: ParentView, property: PropertyNode): Fix {
  return { title: t('Remove {0}', property.key), changes: [removeMember(document, parent.node, property)] };
}

/** Puts another plain value in the place of one. */
export function replacement(
  document: RequestDocument,
  value: ValueNode,
  by: string | number | boolean,
  { safe, guess }: Pick<Fix, 'safe' | 'guess'> = {},
): Fix {
  const written = typeof by === 'string' ? JSON.stringify(by) : String(by);
  return { title: t('Change to {0}', written), changes: [replaceValue(document, value, by)], safe, guess };
}

/** Fixes of which one is right, and only a person knows which. */
export function choices(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.map(fix => ({ ...fix, guess: true }));
}

/** Sets a member, whether it is there or not. The value is one of several that would do. */
export function setting(
  document: RequestDocument,
  parent: ParentView,
  key: string,
  value: string | number | boolean,
): Fix {
  const members: { readonly [name: string]: PropertyNode | undefined } = parent.members;
  const property = members[key];
  const change =
    property?.value === undefined
      ? insertMember(document, parent.node, key, value)
      : replaceValue(document, property.value, value);
  return { title: t('Set {0} to {1}', key, value), changes: [change], guess: true };
}

/** Puts a member into its object. Its value is a proposal. */
export function insertion(
  document: RequestDocument,
  parent: ParentView,
  key: string,
  value: NewValue,
  where: 'first' | 'last' = 'last',
): Fix {
  return {
    title: t('Insert {0}', key),
    changes: [insertMember(document, parent.node, key, value, where)],
    guess: true,
  };
}

/** Takes the object out of the list it is an item of. */
export function itemRemoval(
  document: RequestDocument,
  list: PropertyNode | undefined,
  item: ParentView,
  title: string,
): readonly Fix[] {
  if (list?.value?.kind !== 'list') return [];
  return [{ title, changes: [removeItem(document, list.value, item.node)] }];
}

/** Takes a tag out of its list, and its specification along where it is the only one: that needs a tag. */
export function tagRemoval(document: RequestDocument, tag: TagView): readonly Fix[] {
  const { specification } = tag;
  const title = t('Remove this tag');
  return specification.tags.length > 1
    ? itemRemoval(document, specification.members.Tags, tag, title)
    : itemRemoval(document, specification.request.members.TagSpecifications, specification, title);
}
