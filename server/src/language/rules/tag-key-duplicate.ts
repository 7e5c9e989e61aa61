import { t } from '@vscode/l10n';
import { itemRemoval } from '../common-fixes';
import { problemAt } from '../problem';
import { isString, type StringProperty, type TagView } from '../request-view';
import type { Problem, StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const tagKeyDuplicate: StaticRule = {
  id: 'tag-key-duplicate',
  severity: 'error',
  docs: {
    what: 'One Key stands twice in a tag specification.',
    why: 'EC2 refuses the request.',
    except: 'The same key under image and under snapshot is fine; `Name` and `name` are two keys.',
    ec2: "`InvalidParameterValue`: Duplicate tag key 'Name' specified.",
    source: 'EC2 user guide, Using_Tags; cloud-custodian/cloud-custodian#3792',
  },
  tagSpecification(specification, { document }) {
    const seen = new Map<string, { readonly tag: TagView; readonly key: StringProperty }>();
    const problems: Problem[] = [];
    for (const tag of specification.tags) {
      const { Key } = tag.members;
      if (!isString(Key) || Key.value.value === '') continue;
      const earlier = seen.get(Key.value.value);
      if (earlier === undefined) {
        seen.set(Key.value.value, { tag, key: Key });
        continue;
      }
      const { offset, end } = earlier.key.value;
      problems.push(
        problemAt(Key.value, t('Key {0} is given twice.', shownText(Key.value.value)), {
          related: [{ offset, end, message: t('{0} is given here first.', shownText(Key.value.value)) }],
          fixes: () => [
            ...itemRemoval(document, specification.members.Tags, tag, t('Remove this tag')),
            ...itemRemoval(document, specification.members.Tags, earlier.tag, t('Remove the earlier tag')),
          ],
        }),
      );
    }
    return problems;
  },
};
