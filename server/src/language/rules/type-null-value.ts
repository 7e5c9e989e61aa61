import { t } from '@vscode/l10n';
import { isWhole, problemAt } from '../problem';
import { removeItem, removeMember } from '../request-edits';
import type { StaticRule } from '../rule';
import { causeOfWrong } from '../wrong-value';

export const typeNullValue: StaticRule = {
  id: 'type-null-value',
  severity: 'error',
  docs: {
    what: 'A member or an item of a list is null.',
    why: 'The AWS SDK skips it, and the AWS CLI rejects it. If NoReboot is null, the instance reboots.',
    ec2: '`MissingParameter` for InstanceId and Name.',
    source: 'Measured with the SDK and aws-cli 1.45.11.',
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'null') return undefined;
    const { value, member, property, parent } = wrong;
    const list = property.value;
    if (list?.kind === 'list') {
      return problemAt(value, t('An item of {0} is null. Remove it.', member.name), {
        fixes: () => [
          {
            title: t('Remove the item'),
            changes: [removeItem(document, list, value)],
            safe: isWhole(document, value),
          },
        ],
      });
    }
    const message =
      member.name === 'NoReboot'
        ? t('NoReboot is null, so EC2 reboots the instance. Remove it, or set it to true.')
        : t('{0} is null. Remove it.', member.name);
    return problemAt(value, message, {
      fixes: () => [
        {
          title: t('Remove {0}', property.key),
          changes: [removeMember(document, parent.node, property)],
          safe: isWhole(document, { offset: property.keyOffset, end: property.end }),
        },
      ],
    });
  },
};
