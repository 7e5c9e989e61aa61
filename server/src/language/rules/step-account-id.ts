import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const stepAccountId: StaticRule = {
  id: 'step-account-id',
  severity: 'error',
  needs: 'UserId',
  docs: {
    what: 'UserId must be an account ID of 12 digits.',
    why: 'EC2 rejects it.',
    ec2: '`InvalidAMIAttributeItemValue`',
    source: 'Image Builder API, LaunchPermissionConfiguration.',
  },
  part({ shape, members: { UserId } }, { document }) {
    if (shape.name !== 'LaunchPermission' || !isString(UserId) || /^[0-9]{12}$/.test(UserId.value.value))
      return undefined;
    const { value } = UserId;
    if (value.value.includes('${'))
      return problemAt(value, t('UserId cannot contain variables, because the confirmation lists every account.'));
    const digits = value.value.replace(/[-\s]/g, '');
    const [, ofArn] = /^arn:[^:]*:iam::([0-9]{12}):/.exec(value.value) ?? [];
    const meant = /^[0-9]{12}$/.test(digits) ? digits : ofArn;
    return problemAt(value, t('An account ID has 12 digits.'), {
      fixes: () => (meant === undefined ? [] : [replacement(document, value, meant, { guess: true })]),
    });
  },
};
