import { t } from '@vscode/l10n';
import type { TextChange } from '../finding';
import { layoutOf } from '../layout';
import { problemAt } from '../problem';
import type { RequestDocument } from '../request-document';
import type { StaticRule } from '../rule';

export const jsonEmptyDocument: StaticRule = {
  id: 'json-empty-document',
  severity: 'error',
  docs: {
    what: 'The file is empty, or holds nothing but white space and comments.',
    why: 'The AWS CLI answers "Invalid JSON: Expecting value".',
    source: 'Measured with aws-cli 1.45.11.',
  },
  document(document) {
    const { text, root, problems } = document;
    if (root !== undefined || problems.length > 0) return undefined;
    const message = t(
      'The request is empty. A CreateImage request is a JSON object with at least InstanceId and Name.',
    );
    return problemAt({ offset: 0, end: text.length }, message, {
      fixes: () => [{ title: t('Write a request with InstanceId and Name'), changes: [skeleton(document)] }],
    });
  },
};

/** In the place of white space at the end; what is there already is a comment, or a byte order mark. */
function skeleton(document: RequestDocument): TextChange {
  const { text, comments } = document;
  const { lineBreak } = layoutOf(document);
  const start = comments.at(-1)?.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const lines = ['{', '  "InstanceId": "",', '  "Name": ""', '}', ''];
  return { offset: start, end: text.length, text: [...(comments.length > 0 ? [''] : []), ...lines].join(lineBreak) };
}
