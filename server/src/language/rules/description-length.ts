import { t } from '@vscode/l10n';
import { lengthLimits } from '../length-limits';
import { problemAt } from '../problem';
import { requestShape } from '../request-schema';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { resolvedLength } from '../variables';

const { maximum } = lengthLimits(requestShape, 'Description');

export const descriptionLength: StaticRule = {
  id: 'description-length',
  severity: 'error',
  needs: 'Description',
  docs: {
    what: 'Description can have up to 255 characters after its variables are resolved.',
    why: 'EC2 rejects it. Neither the API reference nor the SDK mentions this limit.',
    ec2: '`InvalidParameterValue`: Value (…) for parameter description is invalid. It exceeds 255 characters',
    source: 'botocore ImageDescriptionRequest; API reference of 2013; scylladb/scylladb#5435, plus3it/spel#33',
  },
  request({ members: { Description } }, { variables }) {
    if (!isString(Description)) return undefined;
    const { value } = Description;
    const { shortest } = resolvedLength(value.value, variables);
    if (shortest <= maximum) return undefined;
    return problemAt(value, t('Description can have up to {0} characters. It has {1}.', maximum, shortest));
  },
};
