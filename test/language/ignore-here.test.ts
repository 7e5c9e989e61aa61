import assert from 'node:assert/strict';
import { analyze } from '../../server/src/language/analyze';
import { applyChanges } from '../../server/src/language/apply-changes';
import { ignoreHere } from '../../server/src/language/ignore-here';
import { readRequestDocument } from '../../server/src/language/request-document';
import { texts } from './harm/texts';

describe('The comment that silences a finding', () => {
  it('stands above its line, as deep as that', () => {
    const text = '{\r\n  "InstanceId": "i-12345678",\r\n  "Name": "ab"\r\n}';
    assert.equal(
      ignored(text, 0),
      '{\r\n  "InstanceId": "i-12345678",\r\n  // ami-ignore name-length\r\n  "Name": "ab"\r\n}',
    );
  });

  it('takes its finding away and adds none, in whatever text it is offered', () => {
    for (const text of texts(200)) {
      const before = analyze(readRequestDocument(text));
      for (const [index, { rule }] of before.entries()) {
        const after = ignored(text, index);
        if (after === undefined) continue;
        const left = analyze(readRequestDocument(after)).map(each => each.rule);
        assert.ok(left.length < before.length, `${rule}: ${text}\n→ ${after}\n${left}`);
      }
    }
  });
});

function ignored(text: string, index: number): string | undefined {
  const document = readRequestDocument(text);
  const finding = analyze(document)[index];
  assert.ok(finding);
  const change = ignoreHere(document, finding);
  return change === undefined ? undefined : applyChanges(text, [change]);
}
