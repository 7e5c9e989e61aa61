import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const jsonEmptyDocument: StaticRule = {
  id: 'json-empty-document',
  severity: 'error',
  docs: {
    what: 'The file is empty, or holds nothing but white space and comments.',
    why: 'The AWS CLI answers "Invalid JSON: Expecting value".',
    source: 'Measured with aws-cli 1.45.11.',
  },
  document({ text, root, problems }) {
    if (root !== undefined || problems.length > 0) return undefined;
    const message = t(
      'The request is empty. A CreateImage request is a JSON object with at least InstanceId and Name.',
    );
    const skeleton = { offset: text.length, end: text.length, text: '{\n  "InstanceId": "",\n  "Name": ""\n}\n' };
    return problemAt({ offset: 0, end: text.length }, message, {
      fixes: () => [{ title: t('Write a request with InstanceId and Name'), changes: [skeleton] }],
    });
  },
};
