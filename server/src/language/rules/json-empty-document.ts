import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { requestShape } from '../request-schema';
import type { StaticRule } from '../rule';

export const jsonEmptyDocument: StaticRule = {
  id: 'json-empty-document',
  severity: 'error',
  docs: {
    what: 'The file is empty, or contains only white space and comments.',
    why: 'The AWS CLI answers "Invalid JSON: Expecting value".',
    source: 'Measured with aws-cli 1.45.11.',
  },
  document({ text, root, problems, shape }) {
    if (root !== undefined || problems.length > 0) return undefined;
    const message =
      shape === requestShape
        ? t('The request is empty. It needs at least InstanceId and Name.')
        : t('The file is empty. It needs a list of steps.');
    return problemAt({ offset: 0, end: text.length }, message);
  },
};
