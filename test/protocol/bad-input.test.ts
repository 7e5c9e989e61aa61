import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver-protocol';
import { connectEditor, type Editor } from './connect';

const uri = 'file:///bad.ami.json';
const member = '  { "DeviceName": "/dev/sdf", "Ebs": { "VolumeType": "gp9", "VolumeSize": "large" } },\n';

function manyMembers(count: number): string {
  return Array.from({ length: count }, (_, index) => `"member${index}": 1`).join(',\n');
}

/** What a person may open by mistake. The first finding of each says what is wrong with it. */
const texts: { what: string; text: string; rule: string | undefined }[] = [
  { what: 'nothing', text: '', rule: 'json-empty-document' },
  { what: 'white space', text: ' \n\t\r\n ', rule: 'json-empty-document' },
  { what: 'half a request', text: '{ "InstanceId": "i-12345678", "Name": "ab', rule: 'json-syntax' },
  {
    what: 'a program',
    text: '\u007fELF\u0002\u0001\u0001\u0000\ufffd\ufffd\u0000\u0000>\u0000',
    rule: 'other-notation',
  },
  { what: 'one word', text: 'true', rule: 'json-root-not-object' },
  { what: 'one megabyte of faults', text: `{ "BlockDeviceMappings": [\n${member.repeat(12_000)}`, rule: undefined },
  { what: 'one megabyte in one line', text: `{"Name":"${'x'.repeat(1_000_000)}"}`, rule: undefined },
  { what: 'one megabyte of quotes', text: '"'.repeat(1_000_000), rule: undefined },
  { what: 'one megabyte of commas', text: `[${','.repeat(1_000_000)}`, rule: undefined },
  { what: 'one megabyte of variables', text: `{"Name":"${'${x}'.repeat(250_000)}"}`, rule: undefined },
  { what: 'one megabyte of unknown members', text: `{${manyMembers(60_000)}}`, rule: undefined },
  { what: 'one megabyte of one member', text: `{${'"Name": "abc",\n'.repeat(70_000)}"Name": ""}`, rule: undefined },
  {
    what: 'one megabyte of one tag',
    text: `{"TagSpecifications":[{"ResourceType":"image","Tags":[${'{"Key":"aws:k","Value":"${x}"},\n'.repeat(30_000)}]}]}`,
    rule: undefined,
  },
  {
    what: 'one megabyte of one device',
    text: `{"BlockDeviceMappings":[${'{"DeviceName":"/dev/sdf"},\n'.repeat(35_000)}]}`,
    rule: undefined,
  },
  { what: 'one megabyte of comments', text: `{${'// ami-ignore name-required\n'.repeat(35_000)}}`, rule: undefined },
  { what: '100,000 open lists', text: '['.repeat(100_000), rule: undefined },
  {
    what: '100,000 objects in one another',
    text: `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    rule: undefined,
  },
];

describe('Bad input', function () {
  this.timeout(30_000);
  let editor: Editor;
  beforeEach(async () => {
    editor = await connectEditor();
  });
  afterEach(() => editor.stop());

  for (const { what, text, rule } of texts) {
    it(`${what} ends in findings, and every other question has an answer`, async () => {
      const { connection } = editor;
      const textDocument = { uri };
      const start = { line: 0, character: 1 };
      editor.open(uri, text);
      const report = await editor.pull(uri);
      assert(report.kind === 'full' && report.items.length > 0 && report.items.length <= 1000);
      if (rule !== undefined) assert.equal(report.items[0]?.code, rule);
      const lines = text.split('\n');
      const middle = { line: lines.length >> 1, character: (lines[lines.length >> 1] ?? '').length >> 1 };
      for (const { line, character } of [start, middle]) await editor.complete(uri, line, character);
      await connection.sendRequest(HoverRequest.type, { textDocument, position: middle });
      const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      await connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole });
      await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
      await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [start] });
      const options = { tabSize: 2, insertSpaces: true };
      await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
      for (const only of [undefined, ['source.fixAll.ami']]) {
        const context = { diagnostics: [], ...(only !== undefined && { only }) };
        await connection.sendRequest(CodeActionRequest.type, { textDocument, range: { start, end: start }, context });
        await connection.sendRequest(CodeActionRequest.type, { textDocument, range: whole, context });
      }
      editor.change(uri, 2, '{ "InstanceId": "i-12345678", "Name": "web-${date}", "NoReboot": false }');
      const mended = await editor.pull(uri);
      assert.deepEqual(mended.kind === 'full' && mended.items, []);
      assert.deepEqual(editor.log, []);
    });
  }

  it('a tab as wide as the protocol allows is one that a line can hold', async () => {
    editor.open(uri, '{ "TagSpecifications": [{ "Tags": [{ "Key": "a" }] }] }');
    const options = { tabSize: 2 ** 31 - 1, insertSpaces: true };
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options,
    });
    assert(edits !== null && edits.length > 0);
    assert(edits.every(({ newText }) => newText.length < 1000));
  });
});
