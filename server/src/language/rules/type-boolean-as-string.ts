import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import type { StaticRule } from '../rule';
import { booleanMeant, causeOfWrong } from '../wrong-value';

export const typeBooleanAsString: StaticRule = {
  id: 'type-boolean-as-string',
  severity: 'error',
  docs: {
    what: '"true", "false", "yes", 0 or 1 for a boolean.',
    why: 'The AWS SDK sends the text as it is: `NoReboot=false`, `DryRun=yes`. The AWS CLI refuses the file.',
    ec2: '`InvalidParameterValue` for other words than true and false; which spellings EC2 takes is not confirmed.',
    source: 'Measured with the SDK 3.1169.0 and aws-cli 1.45.11.',
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'boolean-as-string') return undefined;
    const { value, property } = wrong;
    const meant = booleanMeant(value);
    if (meant === undefined) return undefined;
    const message =
      value.kind === 'number'
        ? t('{0} must be true or false, not a number.', property.key)
        : t('{0} must be true or false without quotes.', property.key);
    return problemAt(value, message, {
      fixes: () => [
        { title: t('Write {0}', String(meant)), changes: [replaceValue(document, value, meant)], safe: true },
      ],
    });
  },
};
