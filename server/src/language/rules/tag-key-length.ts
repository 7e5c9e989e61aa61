import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

/** What EC2 takes; the schema has the 128 of the user guide. */
const longestKey = 127;

export const tagKeyLength: StaticRule = {
  id: 'tag-key-length',
  severity: 'error',
  needs: 'Key',
  docs: {
    what: 'The Key of a tag has more than 127 characters. With exactly 128 it is a warning.',
    why: 'The API reference and the SDK say 127, the user guide 128. Characters count, not bytes.',
    ec2: '`InvalidParameterValue`: Tag key exceeds the maximum length of 127 characters',
    source: 'API reference, Tag; EC2 user guide, Using_Tags (128).',
  },
  tag({ members: { Key } }) {
    if (!isString(Key) || Key.value.value.length <= longestKey) return undefined;
    const length = [...Key.value.value].length;
    if (length <= longestKey) return undefined;
    const severity = length === longestKey + 1 ? 'warning' : undefined;
    return problemAt(Key.value, t('Tag keys can have up to {0} characters. This key has {1}.', longestKey, length), {
      severity,
    });
  },
};
