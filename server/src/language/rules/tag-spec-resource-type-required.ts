import { t } from '@vscode/l10n';
import { freeResourceTypes } from '../free-names';
import { problemAt, startOf } from '../problem';
import { insertMember } from '../request-edits';
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
  tagSpecification({ node, members }, { document }) {
    if (members.ResourceType !== undefined || !node.whole) return undefined;
    return problemAt(startOf(node), t('ResourceType is required: image or snapshot.'), {
      fixes: () => {
        const type = freeResourceTypes(document)[0] ?? 'image';
        const change = insertMember(document, node, 'ResourceType', type, 'first');
        return [{ title: t('Insert ResourceType {0}', type), changes: [change] }];
      },
    });
  },
};
