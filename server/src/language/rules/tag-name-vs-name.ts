import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import { insertItems } from '../request-edits';
import { isString } from '../request-view';
import { resourceTypeOf } from '../resource-types';
import type { StaticRule } from '../rule';

export const tagNameVsName: StaticRule = {
  id: 'tag-name-vs-name',
  severity: 'off',
  needs: 'Tags',
  docs: {
    what: 'The image has no Name tag.',
    why: 'The Name column of the console shows the Name tag, not the name of the image.',
    except: 'You do not search for the image in the console.',
    ec2: 'none',
    source: 'EC2 user guide, Using_Tags.',
  },
  tagSpecification(specification, { document }) {
    const { tags, members, request } = specification;
    if (resourceTypeOf(specification)?.value.value !== 'image' || members.Tags === undefined) return undefined;
    if (tags.some(tag => isString(tag.members.Key) && tag.members.Key.value.value === 'Name')) return undefined;
    const list = members.Tags.value;
    const name = isString(request.members.Name) ? request.members.Name.value.value : '';
    return problemAt(keyOf(members.Tags), t("The console's Name column shows the Name tag, not the AMI name."), {
      fixes: () =>
        list?.kind === 'list'
          ? [
              {
                title: t('Add a Name tag'),
                changes: [insertItems(document, list, [{ Key: 'Name', Value: name }])],
              },
            ]
          : [],
    });
  },
};
