import assert from 'node:assert/strict';
import { DocumentSymbolRequest, FoldingRangeRequest, SelectionRangeRequest } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { connectEditor, type Editor } from './connect';

const uri = 'file:///web.ami.json';
const textDocument = { uri };
const text = `{
  "InstanceId": "i-12345678", /* in one line */
  /* reviewed
     twice */
  "BlockDeviceMappings": [
    { "DeviceName": "/dev/sda1" },
    {
    }
  ]
}
`;

describe('The structure of a request', () => {
  let editor: Editor;
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('is a list for an editor that shows no tree: each entry with its place and what it is in', async () => {
    editor = await connectEditor({ capabilities: {} });
    editor.open(uri, text);
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map(
        symbol => 'location' in symbol && [symbol.containerName, symbol.name, within(symbol.location.range)],
      ),
      [
        [undefined, 'InstanceId', '"InstanceId": "i-12345678"'],
        [undefined, 'BlockDeviceMappings', text.slice(text.indexOf('"BlockDeviceMappings'), text.indexOf('\n}'))],
        ['BlockDeviceMappings', '/dev/sda1', '{ "DeviceName": "/dev/sda1" }'],
        ['/dev/sda1', 'DeviceName', '"DeviceName": "/dev/sda1"'],
        ['BlockDeviceMappings', '1', '{\n    }'],
      ],
    );
    assert.ok(symbols?.every(symbol => 'location' in symbol && symbol.location.uri === uri));
  });

  it('folds what is longer than a line, up to the line of the closing bracket, and comments as such', async () => {
    editor = await connectEditor();
    editor.open(uri, text);
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(byLine(folds), [
      { startLine: 0, endLine: 8 },
      { startLine: 2, endLine: 3, kind: 'comment' },
      { startLine: 4, endLine: 7 },
    ]);
  });

  it('folds from behind what opens it, where an editor folds parts of lines', async () => {
    editor = await connectEditor({ capabilities: {} });
    editor.open(uri, text);
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    const before = byLine(folds).map(({ startLine, startCharacter }) =>
      text.split('\n')[startLine]?.slice(0, startCharacter),
    );
    assert.deepEqual(before, ['{', '  /*', '  "BlockDeviceMappings": [']);
  });

  it('is selected from the word outwards, for every cursor', async () => {
    editor = await connectEditor();
    editor.open(uri, text);
    const positions = [
      { line: 1, character: 20 },
      { line: 5, character: 9 },
    ];
    const [first, second] =
      (await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions })) ?? [];
    assert.deepEqual(textsOf(first).slice(0, 3), ['i-12345678', '"i-12345678"', '"InstanceId": "i-12345678"']);
    assert.deepEqual(textsOf(second).slice(0, 4), [
      'DeviceName',
      '"DeviceName"',
      '"DeviceName": "/dev/sda1"',
      '{ "DeviceName": "/dev/sda1" }',
    ]);
    assert.equal(textsOf(second).at(-1), text);
  });

  it('has nothing around the cursor of an empty file', async () => {
    editor = await connectEditor();
    editor.open(uri, '');
    const position = { line: 0, character: 0 };
    assert.deepEqual(
      await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] }),
      [{ range: { start: position, end: position } }],
    );
  });

  it('is unknown of a file that is not open', async () => {
    editor = await connectEditor();
    const { connection } = editor;
    const positions = [{ line: 0, character: 0 }];
    assert.equal(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
    assert.equal(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }), null);
    assert.equal(await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions }), null);
  });
});

function within(range: Range): string {
  return TextDocument.create(uri, '', 0, text).getText(range);
}

function textsOf(selection: SelectionRange | undefined): string[] {
  return selection === undefined ? [] : [within(selection.range), ...textsOf(selection.parent)];
}

function byLine<Fold extends { readonly startLine: number }>(folds: readonly Fold[] | null): Fold[] {
  return [...(folds ?? [])].sort((a, b) => a.startLine - b.startLine);
}
