import { t } from '@vscode/l10n';
import { choices, itemRemoval } from '../common-fixes';
import { problemAt, relatedPlace } from '../problem';
import { isCopy, repeatsIn } from '../repeats';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { tagKeyOf } from '../tag-key';

export const tagKeyDuplicate: StaticRule = {
  id: 'tag-key-duplicate',
  severity: 'error',
  needs: 'Tags',
  docs: {
    what: 'A tag specification has the same Key more than once.',
    why: 'EC2 rejects the request.',
    except: 'The same key for image and for snapshot is allowed. `Name` and `name` are different keys.',
    ec2: "`InvalidParameterValue`: Duplicate tag key 'Name' specified.",
    source: 'EC2 user guide, Using_Tags; cloud-custodian/cloud-custodian#3792',
  },
  tagSpecification({ tags, members }, { document }) {
    return repeatsIn(tags, tagKeyOf).map(repeat => {
      const { first, again } = repeat;
      const key = shownText(again.name.value);
      return problemAt(again.name, t('Tag key {0} appears twice.', key), {
        related: [relatedPlace(first.name, t('First occurrence of {0}.', key))],
        fixes: () => {
          const remove = itemRemoval(document, members.Tags, again.item, t('Remove this tag'));
          const removeEarlier = itemRemoval(document, members.Tags, first.item, t('Remove the earlier tag'));
          return isCopy(document, repeat) ? remove : choices([...remove, ...removeEarlier]);
        },
      });
    });
  },
};
