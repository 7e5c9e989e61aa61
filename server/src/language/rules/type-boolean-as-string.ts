import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { booleanMeant, causeOfWrong } from '../wrong-value';

export const typeBooleanAsString: StaticRule = {
  id: 'type-boolean-as-string',
  severity: 'error',
  docs: {
    what: 'A boolean is written as "true", "false", "yes", 0, or 1.',
    why: 'The AWS SDK sends the text unchanged: `NoReboot=false`, `DryRun=yes`. The AWS CLI rejects the file.',
    ec2: '`InvalidParameterValue` for other words than true and false. Which spellings EC2 accepts is not confirmed.',
    source: 'Measured with the SDK and aws-cli 1.45.11.',
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'boolean-as-string') return undefined;
    const { value, member } = wrong;
    const meant = booleanMeant(value);
    if (meant === undefined) return undefined;
    const message =
      value.kind === 'number'
        ? t('{0} must be true or false, not a number.', member.name)
        : t('{0} must be true or false, without quotes.', member.name);
    // "no" may also be half of another sentence: only the words of JSON are certain.
    const isCertain = value.kind === 'string' && /^\s*(?:true|false)\s*$/i.test(value.value);
    return problemAt(value, message, {
      fixes: () => [replacement(document, value, meant, { safe: isCertain })],
    });
  },
};
