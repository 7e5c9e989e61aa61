import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { isString, type StringProperty } from '../request-view';
import type { Problem, StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const tagKeyCaseVariant: StaticRule = {
  id: 'tag-key-case-variant',
  severity: 'hint',
  docs: {
    what: 'Two keys of a tag specification differ only in case.',
    why: 'They are two tags, and a report or policy looks at one of them.',
    except: 'Both are wanted.',
    ec2: 'none',
    source: 'EC2 user guide, Using_Tags.',
  },
  tagSpecification({ tags }) {
    const seen = new Map<string, StringProperty>();
    const problems: Problem[] = [];
    for (const { members } of tags) {
      const { Key } = members;
      if (!isString(Key)) continue;
      const lower = Key.value.value.toLowerCase();
      const earlier = seen.get(lower);
      if (earlier === undefined) seen.set(lower, Key);
      else if (earlier.value.value !== Key.value.value) {
        const { offset, end, value } = earlier.value;
        problems.push(
          problemAt(Key.value, t('{0} and {1} are two different tags.', shownText(value), shownText(Key.value.value)), {
            related: [{ offset, end, message: t('The other one is here.') }],
          }),
        );
      }
    }
    return problems;
  },
};
