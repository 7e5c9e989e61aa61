import { t } from '@vscode/l10n';
import { cleanText } from '../clean-text';
import { replacement } from '../common-fixes';
import { blankProblem } from '../not-given';
import { problemAt } from '../problem';
import { resourceTypeOf, taggableTypes } from '../resource-types';
import type { StaticRule } from '../rule';

export const tagSpecResourceTypeUnsupported: StaticRule = {
  id: 'tag-spec-resource-type-unsupported',
  severity: 'error',
  needs: 'ResourceType',
  docs: {
    what: 'ResourceType is neither `image` nor `snapshot`.',
    why: 'CreateImage creates no other resources that you can tag.',
    ec2: "`InvalidParameterValue`: 'instance' is not a valid taggable resource type for this operation.",
    source: 'API reference, TagSpecifications; aws/aws-cli#2865, boto/boto3#1806',
  },
  tagSpecification(specification, { document }) {
    const type = resourceTypeOf(specification);
    if (type === undefined || taggableTypes.includes(cleanText(type.value.value).toLowerCase())) return undefined;
    const blank = blankProblem(document, specification, type);
    if (blank !== undefined) return blank;
    const { value } = type;
    const message = t('ResourceType must be image or snapshot.');
    return problemAt(value, message, {
      fixes: () => {
        const types =
          value.value === 'volume' || value.value.startsWith('snap') ? ['snapshot', 'image'] : taggableTypes;
        return types.map(each => replacement(document, value, each, { guess: true }));
      },
    });
  },
};
