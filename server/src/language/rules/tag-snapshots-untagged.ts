import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import { insertItems } from '../request-edits';
import { resourceTypeOf } from '../resource-types';
import type { StaticRule } from '../rule';
import { indentedSource } from '../write-value';

export const tagSnapshotsUntagged: StaticRule = {
  id: 'tag-snapshots-untagged',
  severity: 'off',
  needs: 'TagSpecifications',
  docs: {
    what: 'The image has tags, but its snapshots have none.',
    why: 'The snapshots will have no tags. All snapshots of an image get the same tags.',
    except: 'You do not use tags of snapshots.',
    ec2: 'none',
    source: 'API reference, TagSpecifications; hashicorp/terraform-provider-aws#29869',
  },
  request({ members, tagSpecifications }, { document }) {
    const { TagSpecifications } = members;
    const image = tagSpecifications.find(each => resourceTypeOf(each)?.value.value === 'image');
    const hasSnapshot = tagSpecifications.some(each => resourceTypeOf(each)?.value.value === 'snapshot');
    if (TagSpecifications === undefined || image === undefined || hasSnapshot) return undefined;
    return problemAt(keyOf(TagSpecifications), t('The snapshots of this image will have no tags.'), {
      fixes: () => {
        const tags = image.members.Tags?.value;
        if (TagSpecifications.value?.kind !== 'list' || tags === undefined) return [];
        const copy = { ResourceType: 'snapshot', Tags: indentedSource(document, tags) };
        const change = insertItems(document, TagSpecifications.value, [copy]);
        return [{ title: t('Tag the snapshots as well'), changes: [change] }];
      },
    });
  },
};
