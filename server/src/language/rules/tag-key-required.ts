import { t } from '@vscode/l10n';
import { removal, tagRemoval } from '../common-fixes';
import { problemAt, startOf } from '../problem';
import { isMissing } from '../request-view';
import type { StaticRule } from '../rule';
import { causeOfWrong } from '../wrong-value';

export const tagKeyRequired: StaticRule = {
  id: 'tag-key-required',
  severity: 'error',
  docs: {
    what: 'A tag has no Key, or its Key is null.',
    why: 'EC2 rejects it. A tag without a Value is valid.',
    ec2: '`InvalidTagKey.Malformed`: Tag keys cannot be empty or null',
    source: 'EC2 error codes.',
  },
  tag(tag, { document }) {
    if (!isMissing(tag, 'Key', tag.members.Key)) return undefined;
    return problemAt(startOf(tag.node), t('Key is required in every tag.'), { fixes: () => tagRemoval(document, tag) });
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'null-tag-key') return undefined;
    return problemAt(wrong.value, t('Key is null. Every tag needs a key.'), {
      fixes: () => [removal(document, wrong.parent, wrong.property)],
    });
  },
};
