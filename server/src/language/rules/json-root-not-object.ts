import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { isReadable, problemAt, startOf } from '../problem';
import type { RequestDocument } from '../request-document';
import { replaceValue } from '../request-edits';
import { requestShape } from '../request-schema';
import type { StaticRule } from '../rule';
import { indentedSource } from '../write-value';

export const jsonRootNotObject: StaticRule = {
  id: 'json-root-not-object',
  severity: 'error',
  docs: {
    what: 'The file contains a list, a string, a number, or null instead of an object.',
    why: "A file contains one CreateImage request. A list makes the AWS CLI crash: \"'list' object has no attribute 'keys'\".",
    source: 'Measured with aws-cli 1.45.11.',
  },
  document(document) {
    const { root } = document;
    if (root === undefined || root.kind === 'object') return undefined;
    const span = root.kind === 'list' ? startOf(root) : root;
    return problemAt(span, sentence(document), { fixes: () => unwrap(document) });
  },
};

function sentence({ shape }: RequestDocument): string {
  return shape === requestShape ? t('The request must be a JSON object.') : t('The steps must be in a JSON object.');
}

function unwrap(document: RequestDocument): readonly Fix[] {
  const { root } = document;
  if (root?.kind !== 'list' || !isReadable(document, root)) return [];
  const [only, second] = root.items;
  if (only?.kind !== 'object' || second !== undefined) return [];
  const change = replaceValue(document, root, indentedSource(document, only));
  return [{ title: t('Remove the surrounding list'), changes: [change] }];
}
