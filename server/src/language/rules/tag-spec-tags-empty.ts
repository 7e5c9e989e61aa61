import { t } from '@vscode/l10n';
import { itemRemoval } from '../common-fixes';
import type { Fix } from '../finding';
import { problemAt, startOf } from '../problem';
import type { RequestDocument } from '../request-document';
import { insertItems, insertMember } from '../request-edits';
import { isMissing, type TagSpecificationView } from '../request-view';
import type { StaticRule } from '../rule';

export const tagSpecTagsEmpty: StaticRule = {
  id: 'tag-spec-tags-empty',
  severity: 'error',
  yieldsTo: ['tag-spec-resource-type-required'],
  docs: {
    what: 'A tag specification has no Tags, or an empty list.',
    why: 'The AWS SDK drops an empty list, so EC2 receives only the ResourceType.',
    except: 'An empty TagSpecifications list is allowed. It is not sent.',
    ec2: '`InvalidTagKey.Malformed`, or `InvalidParameterValue`: Tag specification must have at least one tag',
    source: 'Measured with the SDK; hashicorp/packer-plugin-amazon#141',
  },
  tagSpecification(specification, { document }) {
    const { node, members } = specification;
    const tags = members.Tags?.value;
    const isEmpty =
      members.Tags === undefined
        ? isMissing(specification, 'Tags', members.Tags)
        : tags?.kind === 'list' && tags.closed && tags.items.length === 0;
    if (!isEmpty) return undefined;
    return problemAt(tags ?? startOf(node), t('A tag specification needs at least one tag.'), {
      fixes: () => [
        ...itemRemoval(
          document,
          specification.request.members.TagSpecifications,
          specification,
          t('Remove this tag specification'),
        ),
        addTag(document, specification),
      ],
    });
  },
};

function addTag(document: RequestDocument, { node, members }: TagSpecificationView): Fix {
  const tag = { Key: 'Name', Value: '' };
  const list = members.Tags?.value;
  const change =
    list?.kind === 'list' ? insertItems(document, list, [tag]) : insertMember(document, node, 'Tags', [tag]);
  return { title: t('Add a tag'), changes: [change], guess: true };
}
