import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import { removeMember } from '../request-edits';
import type { StaticRule } from '../rule';
import { shapeTitle } from '../shape-title';
import { shownText } from '../shown-text';

export const propertyUnknown: StaticRule = {
  id: 'property-unknown',
  severity: 'error',
  docs: {
    what: 'A member is unknown, and its name resembles no known member.',
    why: 'The AWS SDK drops it silently, so EC2 receives a different request and returns no error. The AWS CLI rejects the file.',
    ec2: '`UnknownParameter`, where it does reach EC2.',
    source: 'Measured with the SDK and aws-cli 1.45.11 ("Unknown parameter in input"); EC2 error codes.',
  },
  unknownMember(unknown, { document }) {
    if (unknown.cause.kind !== 'unknown') return undefined;
    const { property, shape, parent } = unknown;
    const message = t('"{0}" is not a member of {1}.', shownText(property.key), shapeTitle(shape));
    return problemAt(keyOf(property), message, {
      fixes: () => [
        { title: t('Remove "{0}"', shownText(property.key)), changes: [removeMember(document, parent.node, property)] },
      ],
    });
  },
};
