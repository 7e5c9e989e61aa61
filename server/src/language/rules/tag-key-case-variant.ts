import { t } from '@vscode/l10n';
import { problemAt, relatedPlace } from '../problem';
import { repeatsIn } from '../repeats';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { tagKeyOf } from '../tag-key';

export const tagKeyCaseVariant: StaticRule = {
  id: 'tag-key-case-variant',
  severity: 'hint',
  needs: 'Tags',
  yieldsTo: ['tag-key-duplicate'],
  docs: {
    what: 'Two keys of a tag specification differ only in case.',
    why: 'They are different tags, and a report or policy usually reads only one of them.',
    except: 'You want both.',
    ec2: 'none',
    source: 'EC2 user guide, Using_Tags.',
  },
  tagSpecification({ tags }) {
    return repeatsIn(tags, tagKeyOf, key => key.toLowerCase())
      .filter(({ first, again }) => first.name.value !== again.name.value)
      .map(({ first, again }) => {
        const [one, other] = [shownText(first.name.value), shownText(again.name.value)];
        return problemAt(again.name, t('Tag keys are case-sensitive: {0} and {1} are different tags.', one, other), {
          related: [relatedPlace(first.name, t('The other tag key.'))],
        });
      });
  },
};
