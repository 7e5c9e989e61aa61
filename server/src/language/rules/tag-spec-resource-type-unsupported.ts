import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { resourceTypeOf, taggableTypes } from '../resource-types';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const tagSpecResourceTypeUnsupported: StaticRule = {
  id: 'tag-spec-resource-type-unsupported',
  severity: 'error',
  needs: 'ResourceType',
  docs: {
    what: 'ResourceType is another word than `image` and `snapshot`.',
    why: 'CreateImage makes nothing else that could be tagged.',
    ec2: "`InvalidParameterValue`: 'instance' is not a valid taggable resource type for this operation.",
    source: 'API reference, TagSpecifications; aws/aws-cli#2865, boto/boto3#1806',
  },
  tagSpecification(specification, { document }) {
    const type = resourceTypeOf(specification);
    if (type === undefined || taggableTypes.includes(type.value.value.toLowerCase())) return undefined;
    const { value } = type;
    const message =
      value.value === ''
        ? t('ResourceType is empty. CreateImage tags image and snapshot.')
        : t('CreateImage tags only image and snapshot, not {0}.', shownText(value.value));
    return problemAt(value, message, {
      fixes: () => {
        const types =
          value.value === 'volume' || value.value.startsWith('snap') ? ['snapshot', 'image'] : taggableTypes;
        return types.map(each => replacement(document, value, each));
      },
    });
  },
};
