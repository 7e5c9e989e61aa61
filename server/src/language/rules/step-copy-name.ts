import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { notInImageName } from '../image-name';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { replaceOutsideVariables } from '../string-text';

export const stepCopyName: StaticRule = {
  id: 'step-copy-name',
  severity: 'error',
  needs: 'Name',
  docs: {
    what: 'The name of a copy contains characters that EC2 rejects.',
    why: 'EC2 rejects it.',
    ec2: '`InvalidAMIName.Malformed`',
    source: 'SDK: CreateImageRequest; the same rules hold for a copy.',
  },
  part({ shape, members: { Name } }, { document }) {
    if (shape.name !== 'CopyImageRequest' || !isString(Name)) return undefined;
    const { value } = Name;
    const { text, firstMatch } = replaceOutsideVariables(value.value, notInImageName, '-');
    if (firstMatch === undefined) return undefined;
    return problemAt(value, t('Image names cannot contain {0}.', shownText(firstMatch.text)), {
      fixes: () => [replacement(document, value, text, { guess: true })],
    });
  },
};
