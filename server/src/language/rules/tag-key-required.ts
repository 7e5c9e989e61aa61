import { t } from '@vscode/l10n';
import { problemAt, startOf } from '../problem';
import { insertMember, replaceValue } from '../request-edits';
import type { StaticRule } from '../rule';
import { causeOfWrong } from '../wrong-value';

export const tagKeyRequired: StaticRule = {
  id: 'tag-key-required',
  severity: 'error',
  docs: {
    what: 'A tag has no Key, or null for one.',
    why: 'EC2 refuses it. A tag without Value is fine.',
    ec2: '`InvalidTagKey.Malformed`: Tag keys cannot be empty or null',
    source: 'EC2 error codes.',
  },
  tag({ node, members }, { document }) {
    if (members.Key !== undefined || !node.whole) return undefined;
    return problemAt(startOf(node), t('Every tag needs a Key.'), {
      fixes: () => [{ title: t('Insert Key'), changes: [insertMember(document, node, 'Key', 'Name', 'first')] }],
    });
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'null-tag-key') return undefined;
    return problemAt(wrong.value, t('Every tag needs a Key.'), {
      fixes: () => [{ title: t('Insert Key'), changes: [replaceValue(document, wrong.value, 'Name')] }],
    });
  },
};
