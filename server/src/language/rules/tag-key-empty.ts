import { t } from '@vscode/l10n';
import { isBlank } from '../clean-text';
import { tagRemoval } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const tagKeyEmpty: StaticRule = {
  id: 'tag-key-empty',
  severity: 'error',
  needs: 'Key',
  docs: {
    what: 'The Key of a tag is empty.',
    why: 'EC2 rejects it. An empty Value is valid.',
    ec2: '`InvalidTagKey.Malformed`: Tag keys cannot be empty or null',
    source: 'EC2 error codes.',
  },
  tag(tag, { document }) {
    const { Key } = tag.members;
    if (!isString(Key) || !isBlank(Key.value.value)) return undefined;
    return problemAt(Key.value, t('Tag keys cannot be empty.'), {
      fixes: () => tagRemoval(document, tag),
    });
  },
};
