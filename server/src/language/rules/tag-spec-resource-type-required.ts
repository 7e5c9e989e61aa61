import { t } from '@vscode/l10n';
import { freeResourceTypes } from '../free-names';
import { problemAt, startOf } from '../problem';
import { insertMember } from '../request-edits';
import { isMissing } from '../request-view';
import type { StaticRule } from '../rule';

export const tagSpecResourceTypeRequired: StaticRule = {
  id: 'tag-spec-resource-type-required',
  severity: 'error',
  docs: {
    what: 'A tag specification has no ResourceType.',
    why: 'AWS: "you must specify the resource type to tag, otherwise the request will fail".',
    ec2: '`InvalidParameterValue`: Tag specification resource type must have a value',
    source: 'API reference, TagSpecification; yegor256/rultor#1991',
  },
  tagSpecification(specification, { document }) {
    const { node, members } = specification;
    if (!isMissing(specification, 'ResourceType', members.ResourceType)) return undefined;
    return problemAt(startOf(node), t('ResourceType is required: image or snapshot.'), {
      fixes: () =>
        freeResourceTypes(document).map(type => ({
          title: t('Insert ResourceType {0}', type),
          changes: [insertMember(document, node, 'ResourceType', type, 'first')],
          guess: true,
        })),
    });
  },
};
