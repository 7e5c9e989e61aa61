import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { isReadable, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { causeOfWrong } from '../wrong-value';

export const typeNotInteger: StaticRule = {
  id: 'type-not-integer',
  severity: 'error',
  docs: {
    what: 'A value must be a whole number but has a fraction. Whole numbers in another format, such as `1e2` and `100.0`, are reported as a hint.',
    why: 'The AWS SDK sends `100.5`. It sends `1e2` and `100.0` as 100, but the AWS CLI rejects them.',
    ec2: '`InvalidParameterValue`',
    source: 'Measured with the SDK and aws-cli 1.45.11.',
  },
  wrongValue(wrong, { document }) {
    const { value, member } = wrong;
    if (value.kind !== 'number' || causeOfWrong(wrong) !== 'not-integer' || !isReadable(document, value))
      return undefined;
    const whole = Math.round(value.value) || 0;
    // In `3.000` the point may be a thousands separator.
    const isCertain = whole === value.value && !/^\d{1,3}\.000$/.test(value.literal);
    const fixes = () => [replacement(document, value, whole, { safe: isCertain })];
    return whole === value.value
      ? problemAt(value, t('The AWS CLI rejects this number format. Use {0}.', whole), { severity: 'hint', fixes })
      : problemAt(value, t('{0} must be a whole number.', member.name), { fixes });
  },
};
