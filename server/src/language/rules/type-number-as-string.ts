import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import type { StaticRule } from '../rule';
import { causeOfWrong } from '../wrong-value';

export const typeNumberAsString: StaticRule = {
  id: 'type-number-as-string',
  severity: 'error',
  docs: {
    what: 'Digits in quotes for a number, as in the example of the boto3 page: `"VolumeSize": "100"`.',
    why: 'boto3 and the AWS CLI refuse it. The AWS SDK for JavaScript sends it, and EC2 takes it.',
    except: 'The file is only ever run from the editor.',
    ec2: 'none',
    source:
      'boto3 page of create_image (type integer, example "100"); measured with the SDK 3.1169.0 and aws-cli 1.45.11.',
  },
  wrongValue(wrong, { document }) {
    const { value, property } = wrong;
    if (value.kind !== 'string' || causeOfWrong(wrong) !== 'number-as-string') return undefined;
    const number = Number(value.value);
    return problemAt(value, t('{0} must be a number: write {1} without quotes.', property.key, number), {
      fixes: () => [{ title: t('Remove the quotes'), changes: [replaceValue(document, value, number)], safe: true }],
    });
  },
};
