import { analyze } from '../../../server/src/language/analyze';
import { complete } from '../../../server/src/language/complete';
import { fixAllSafe } from '../../../server/src/language/fix-all';
import { folds } from '../../../server/src/language/folding';
import { formatRequest } from '../../../server/src/language/format';
import { hover } from '../../../server/src/language/hover';
import { inlayHints } from '../../../server/src/language/inlay-hints';
import { outline } from '../../../server/src/language/outline';
import { toPlainRequest } from '../../../server/src/language/plain-request';
import { refactorings } from '../../../server/src/language/refactorings';
import { readRequestDocument } from '../../../server/src/language/request-document';
import { requestKind } from '../../../server/src/language/request-kind';
import { selectionSpans } from '../../../server/src/language/selection';

/** Every question that an editor asks. */
export function answerAll(text: string): void {
  const document = readRequestDocument(text);
  const middle = text.length >> 1;
  for (const { fixes } of analyze(document).slice(0, 20)) fixes?.();
  fixAllSafe(document, each => analyze(each));
  formatRequest(document, { tabSize: 2, insertSpaces: true });
  folds(document);
  outline(document);
  inlayHints(document, { offset: 0, end: text.length }, { variables: {} });
  toPlainRequest(document, {});
  complete(document, middle, { snippets: true, adjustsIndentation: true }, requestKind);
  hover(document, middle, { variables: {} });
  selectionSpans(document, middle);
  refactorings(document, middle);
}
