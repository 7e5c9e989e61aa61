import { t } from '@vscode/l10n';
import { choices, tagRemoval } from '../common-fixes';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const tagKeyReservedPrefix: StaticRule = {
  id: 'tag-key-reserved-prefix',
  severity: 'error',
  needs: 'Key',
  docs: {
    what: 'The Key of a tag begins with `aws:`. In another case, such as `AWS:`, it is a warning.',
    why: 'AWS reserves these tags. They are often copied from the tags of an instance.',
    except: '`aws:` is allowed later in the key.',
    ec2: "`InvalidParameterValue`: Tag keys starting with 'aws:' are reserved for internal use; or `InvalidTagKey.Malformed`",
    source: 'API reference, Tag; jcjorel/ec2-spot-converter#13, buildkite/elastic-ci-stack-for-aws#856',
  },
  tag(tag, { document }) {
    const { Key } = tag.members;
    if (!isString(Key) || !/^aws:/i.test(Key.value.value)) return undefined;
    const { value } = Key;
    return problemAt(value, t('The tag key prefix aws: is reserved for AWS.'), {
      severity: value.value.startsWith('aws:') ? undefined : 'warning',
      fixes: () => {
        const rest = value.value.replace(/^(aws:)+/i, '');
        const removeTag = tagRemoval(document, tag);
        if (rest === '') return removeTag;
        return choices([
          ...removeTag,
          { title: t('Remove the prefix'), changes: [replaceValue(document, value, rest)] },
        ]);
      },
    });
  },
};
