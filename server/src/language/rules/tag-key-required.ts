import { t } from '@vscode/l10n';
import { removal, tagRemoval } from '../common-fixes';
import type { Fix } from '../finding';
import { isReadable, keyOf, problemAt, startOf } from '../problem';
import type { RequestDocument } from '../request-document';
import { replaceItem } from '../request-edits';
import { isMissing } from '../request-view';
import type { StaticRule, UnknownMember } from '../rule';
import { shownText } from '../shown-text';
import { causeOfWrong } from '../wrong-value';

export const tagKeyRequired: StaticRule = {
  id: 'tag-key-required',
  severity: 'error',
  docs: {
    what: 'A tag has no Key, its Key is null, or its key is written as the name of a member: `{ "Env": "prod" }`.',
    why: 'EC2 rejects it. A tag without a Value is valid.',
    ec2: '`InvalidTagKey.Malformed`: Tag keys cannot be empty or null',
    source: 'EC2 error codes.',
  },
  tag(tag, { document }) {
    if (!isMissing(tag, 'Key', tag.members.Key)) return undefined;
    return problemAt(startOf(tag.node), t('Key is required in every tag.'), { fixes: () => tagRemoval(document, tag) });
  },
  unknownMember(unknown, { document }) {
    const { cause, property } = unknown;
    if (cause.kind !== 'tag-as-member') return undefined;
    const message = t('Each tag has a Key and a Value. Use "{0}" as the Key.', shownText(property.key));
    return problemAt(keyOf(property), message, { fixes: () => asKeyAndValue(document, unknown) });
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'null-tag-key') return undefined;
    return problemAt(wrong.value, t('Key is null. Every tag needs a key.'), {
      fixes: () => [removal(document, wrong.parent, wrong.property)],
    });
  },
};

/** Each member becomes a tag of its own. None where something else stands among the members. */
function asKeyAndValue(document: RequestDocument, { parent, together }: UnknownMember): readonly Fix[] {
  if (parent.kind !== 'tag' || !isReadable(document, parent.node)) return [];
  const list = parent.specification.members.Tags?.value;
  const { offset, end } = parent.node;
  const hasComment = document.comments.some(comment => comment.offset >= offset && comment.end <= end);
  if (list?.kind !== 'list' || hasComment) return [];
  const tags = together.flatMap(({ key, value }) =>
    value?.kind === 'string' ? [{ Key: key, Value: value.value }] : [],
  );
  return [{ title: t('Convert to Key and Value'), changes: [replaceItem(document, parent.node, tags)] }];
}
