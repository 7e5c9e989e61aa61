import { t } from '@vscode/l10n';
import type { Fix } from './finding';
import type { PropertyNode, RequestDocument } from './request-document';
import { removeMember, renameMember } from './request-edits';
import type { UnknownMember } from './rule';
import { shownText } from './shown-text';

/** Gives a member the name that it means; where another one has that name, the member goes, since only the other one is sent. */
export function renaming(
  document: RequestDocument,
  { property, parent }: UnknownMember,
  name: string,
  isCertain: boolean,
): readonly Fix[] {
  const members: { readonly [name: string]: PropertyNode | undefined } = parent.members;
  return members[name] === property
    ? [{ title: t('Rename to {0}', name), changes: [renameMember(property, name)], safe: isCertain }]
    : [
        {
          title: t('Remove "{0}"', shownText(property.key)),
          changes: [removeMember(document, parent.node, property)],
        },
      ];
}
