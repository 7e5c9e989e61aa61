import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { numberMeant } from '../written-number';
import { causeOfWrong } from '../wrong-value';

export const typeNumberAsString: StaticRule = {
  id: 'type-number-as-string',
  severity: 'error',
  docs: {
    what: 'A number is in quotes, as in the example in the boto3 documentation: `"VolumeSize": "100"`, or has a unit: `"100GB"`.',
    why: 'boto3 and the AWS CLI reject it. The AWS SDK for JavaScript sends it, and EC2 accepts it.',
    except: 'You run the file only from the editor.',
    ec2: 'none',
    source: 'boto3 page of create_image (type integer, example "100"); measured with the SDK and aws-cli 1.45.11.',
  },
  wrongValue(wrong, { document }) {
    const { value, member } = wrong;
    const number = value.kind === 'string' ? numberMeant(value.value) : undefined;
    if (value.kind !== 'string' || number === undefined || causeOfWrong(wrong) !== 'number-as-string') return undefined;
    // A unit or a thousands separator is read, but a person has the last word about it.
    const isPlain = /^\s*\d+\s*$/.test(value.value);
    return problemAt(value, t('{0} must be a number. Use {1} without quotes.', member.name, number), {
      fixes: () => [replacement(document, value, number, { safe: isPlain })],
    });
  },
};
