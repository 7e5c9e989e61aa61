import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const jsonEmptyDocument: StaticRule = {
  id: 'json-empty-document',
  severity: 'error',
  docs: {
    what: 'The file is empty, or contains only white space and comments.',
    why: 'The AWS CLI answers "Invalid JSON: Expecting value".',
    source: 'Measured with aws-cli 1.45.11.',
  },
  document({ text, root, problems }) {
    if (root !== undefined || problems.length > 0) return undefined;
    return problemAt(
      { offset: 0, end: text.length },
      t('The request is empty. It needs at least InstanceId and Name.'),
    );
  },
};
