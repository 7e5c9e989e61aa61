import assert from 'node:assert/strict';
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
import { WorkCounter } from './counted-work';
import { hostileTexts } from './hostile-texts';

const short = 10_000;

describe('Twice the text is no more than twice the work', function () {
  this.timeout(120_000);
  const counter = new WorkCounter();
  before(() => counter.start());
  after(() => counter.stop());

  for (const [title, text] of Object.entries(hostileTexts)) {
    it(title, async () => {
      const once = await counter.of(() => answerAll(text(short)));
      const twice = await counter.of(() => answerAll(text(2 * short)));
      assert.ok(twice <= 2.3 * once, `${once} and ${twice}`);
    });
  }
});

/** Every question that an editor asks. */
function answerAll(text: string): void {
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
