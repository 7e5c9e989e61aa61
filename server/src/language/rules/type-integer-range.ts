import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { causeOfWrong } from '../wrong-value';

export const typeIntegerRange: StaticRule = {
  id: 'type-integer-range',
  severity: 'error',
  yieldsTo: ['volume-size-range', 'iops-range', 'throughput-range'],
  docs: {
    what: 'A number is greater than 2,147,483,647, or JavaScript cannot represent it exactly.',
    why: 'EC2 uses 32-bit integers. 12345678901234567890 would be sent as 12345678901234567000, and 1e400 as Infinity.',
    ec2: '`InvalidParameterValue`',
    source: 'Measured with the SDK.',
  },
  wrongValue(wrong) {
    const { value, member } = wrong;
    if (value.kind !== 'number' || causeOfWrong(wrong) !== 'integer-range') return undefined;
    return problemAt(value, t('{0} is out of range for {1}.', shownText(value.literal), member.name));
  },
};
