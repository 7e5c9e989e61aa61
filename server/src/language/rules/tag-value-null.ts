import { t } from '@vscode/l10n';
import { removal, replacement } from '../common-fixes';
import { isWhole, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { causeOfWrong } from '../wrong-value';

export const tagValueNull: StaticRule = {
  id: 'tag-value-null',
  severity: 'error',
  docs: {
    what: 'The Value of a tag is null.',
    why: 'The AWS CLI rejects it. The SDK omits it, and EC2 stores an empty value.',
    ec2: 'none from this client',
    source: 'EC2 user guide, Using_Tags ("you can\'t set the value of a tag to null"); measured with aws-cli 1.45.11.',
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'null-tag-value') return undefined;
    return problemAt(wrong.value, t('A tag value cannot be null. Remove Value, or use "" for an empty value.'), {
      fixes: () => [
        {
          ...removal(document, wrong.parent, wrong.property),
          safe: isWhole(document, { offset: wrong.property.keyOffset, end: wrong.property.end }),
        },
        replacement(document, wrong.value, ''),
      ],
    });
  },
};
