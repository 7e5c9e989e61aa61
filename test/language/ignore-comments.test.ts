import assert from 'node:assert/strict';
import { analyze } from '../../server/src/language/analyze';
import { readRequestDocument } from '../../server/src/language/request-document';

describe('a comment that silences a rule', () => {
  const cases: Readonly<Record<string, readonly [text: string, findings: readonly string[]]>> = {
    'on the line of the finding': ['{ "InstanceId": "i-12345678",\n  "Name": "w" // ami-ignore name-length\n}', []],
    'on the line above it': ['{ "InstanceId": "i-12345678",\n  // ami-ignore name-length\n  "Name": "w"\n}', []],
    'for several rules, with a reason behind them': [
      '{ "InstanceId": "i-12345678",\n  // ami-ignore name-length, json-comment: the host is called so\n  "Name": "w"\n}',
      [],
    ],
    'with another comment below it': [
      '{ "InstanceId": "i-12345678",\n  // ami-ignore name-length, json-comment\n  // ami-ignore json-comment\n  "Name": "w"\n}',
      [],
    ],
    'above Windows line breaks': [
      '{ "InstanceId": "i-12345678",\r\n  // ami-ignore name-length, json-comment\r\n  "Name": "w"\r\n}',
      [],
    ],
    'as a block': ['{ "InstanceId": "i-12345678",\n  /* ami-ignore name-length, json-comment */ "Name": "w"\n}', []],
    'on one line with everything': [
      '{ "InstanceId": "i-12345678", "Name": "w" } // ami-ignore name-length, json-comment',
      [],
    ],
    'but not two lines below it': [
      '{ // ami-ignore name-length, json-comment\n "InstanceId": "i-12345678",\n  "Name": "w"\n}',
      ['name-length'],
    ],
    'but not another rule': [
      '{ "InstanceId": "i-12345678",\n  "Name": "w" // ami-ignore name-charset\n}',
      ['name-length'],
    ],
    'but not without a name': [
      '{ "InstanceId": "i-12345678",\n  "Name": "w" // ami-ignore\n}',
      ['name-length', 'json-comment'],
    ],
  };

  for (const [title, [text, findings]] of Object.entries(cases)) {
    it(`works ${title}`, () => {
      assert.deepEqual(
        analyze(readRequestDocument(text)).map(({ rule }) => rule),
        findings,
      );
    });
  }
});
