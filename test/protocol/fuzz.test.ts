import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  DocumentFormattingRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  type Range,
  SelectionRangeRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connectEditor, type Editor } from './connect';
import { createRandom, randomEdit } from './random-edits';

const requests = [
  '',
  `{
  "InstanceId": "i-1234567890abcdef0",
  "Name": "web-\${date}",
  "NoReboot": true,
  "BlockDeviceMappings": [
    {
      "DeviceName": "/dev/sdf",
      "Ebs": { "VolumeSize": 100, "VolumeType": "gp3", "Iops": 3000, "DeleteOnTermination": true }
    },
    { "DeviceName": "/dev/sdg", "NoDevice": "" }
  ],
  "TagSpecifications": [
    { "ResourceType": "image", "Tags": [{ "Key": "stage", "Value": "prod" }] },
    { "ResourceType": "snapshot", "Tags": [{ "Key": "stage", "Value": "prod" }] }
  ]
}
`,
  '{"InstanceId":"i-12345678","Name":"abc","DryRun":true,"TagSpecifications":[{"ResourceType":"image","Tags":[]}]}',
];

/** More edits find more; these are as many as a test may take. */
const editsOfEach = Number(process.env.AMI_FUZZ_EDITS ?? 120);
const seed = Number(process.env.AMI_FUZZ_SEED ?? 1);

describe(`Random edits (seed ${seed})`, function () {
  this.timeout(60_000 + editsOfEach * 100);
  let editor: Editor;
  beforeEach(async () => {
    editor = await connectEditor();
  });
  afterEach(() => editor.stop());

  for (const [index, original] of requests.entries()) {
    it(`of request ${index} throw nothing, point at nothing outside the text, and leave no trace`, async () => {
      const random = createRandom(seed * 1000 + index);
      const uri = `file:///edited-${index}.ami.json`;
      const text = TextDocument.create(uri, 'ami-request', 1, original);
      editor.open(uri, original);
      for (let version = 2; version < editsOfEach + 2; version++) {
        const edit = randomEdit(text.getText(), random);
        const range = { start: text.positionAt(edit.offset), end: text.positionAt(edit.end) };
        TextDocument.update(text, [{ range, text: edit.text }], version);
        editor.change(uri, version, edit.text, range);
        const position = text.positionAt(Math.floor(random() * (text.getText().length + 1)));
        await askAll(editor, text, position);
        if (version % 5 === 0) await sameAsFresh(editor, text);
        if (version % 10 === 2) await settles(editor, text, 'formatting', formattingEdits);
        if (version % 10 === 4) await settles(editor, text, 'fix all', fixAllEdits);
        assert.deepEqual(editor.log, [], `after edit ${version} of ${JSON.stringify(text.getText())}`);
        // Text that is nothing but rubble is not worth more edits.
        if (version % 10 === 0) {
          TextDocument.update(text, [{ text: original }], version);
          editor.change(uri, version, original);
        }
      }
    });
  }
});

/** Asks everything that an editor asks, and checks that the answers lie in the text. */
async function askAll({ connection, pull, complete }: Editor, text: TextDocument, position: Position): Promise<void> {
  const textDocument = { uri: text.uri };
  const whole = { start: text.positionAt(0), end: text.positionAt(text.getText().length) };
  const report = await pull(text.uri);
  assert(report.kind === 'full');
  for (const { range, message } of report.items) isInside(text, range, String(message));

  for (const item of await complete(text.uri, position.line, position.character)) {
    const { label, textEdit, additionalTextEdits = [] } = item;
    assert(textEdit !== undefined && 'range' in textEdit);
    isInside(text, textEdit.range, label);
    const { start, end } = textEdit.range;
    assert.equal(start.line, end.line, label);
    assert(isInOrder(start, position) && isInOrder(position, end), label);
    TextDocument.applyEdits(text, [textEdit, ...additionalTextEdits]);
  }

  const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position });
  if (hover?.range !== undefined) isInside(text, hover.range, 'hover');
  for (const hint of (await connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole })) ?? []) {
    isInside(text, { start: hint.position, end: hint.position }, 'hint');
  }
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  for (const symbol of symbols ?? []) if ('children' in symbol) isNested(text, symbol, whole);
  for (const { startLine, endLine } of (await connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ??
    []) {
    assert(startLine < endLine && endLine < text.lineCount);
  }
  const selections = await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] });
  for (let selection = selections?.[0]; selection !== undefined; selection = selection.parent) {
    isInside(text, selection.range, 'selection');
  }
  const actions = await connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: report.items },
  });
  for (const action of actions ?? []) {
    // Throws where two edits of one action overlap.
    if ('edit' in action) TextDocument.applyEdits(text, action.edit?.changes?.[text.uri] ?? []);
  }
}

/** What was found by way of edits is what is found in the same text opened anew. */
async function sameAsFresh(editor: Editor, text: TextDocument): Promise<void> {
  const uri = `${text.uri}.fresh.ami.json`;
  editor.open(uri, text.getText());
  const [edited, fresh] = [await editor.pull(text.uri), await editor.pull(uri)];
  editor.close(uri);
  assert(edited.kind === 'full' && fresh.kind === 'full');
  const items = JSON.stringify(fresh.items).replaceAll(uri, text.uri);
  assert.equal(JSON.stringify(edited.items), items, text.getText());
}

/** Doing it again to what comes out of it changes nothing. */
async function settles(editor: Editor, text: TextDocument, what: string, editsOf: EditsOf): Promise<void> {
  const uri = `${text.uri}.again.ami.json`;
  const once = TextDocument.applyEdits(text, await editsOf(editor, text.uri));
  editor.open(uri, once);
  const again = await editsOf(editor, uri);
  editor.close(uri);
  assert.deepEqual(again, [], `${what} of ${JSON.stringify(text.getText())}, and again of ${JSON.stringify(once)}`);
}

type EditsOf = (editor: Editor, uri: string) => Promise<TextEdit[]>;

const formattingEdits: EditsOf = async ({ connection }, uri) => {
  const options = { tabSize: 2, insertSpaces: true };
  return (await connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options })) ?? [];
};

const fixAllEdits: EditsOf = async ({ connection }, uri) => {
  const start = { line: 0, character: 0 };
  const actions = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], only: ['source.fixAll.ami'] },
  });
  return (actions ?? []).flatMap(action => ('edit' in action ? (action.edit?.changes?.[uri] ?? []) : []));
};

function isNested(
  text: TextDocument,
  { name, range, selectionRange, children = [] }: DocumentSymbol,
  holder: Range,
): void {
  isInside(text, range, name);
  assert(isInOrder(holder.start, range.start) && isInOrder(range.end, holder.end), name);
  assert(isInOrder(range.start, selectionRange.start) && isInOrder(selectionRange.end, range.end), name);
  for (const child of children) isNested(text, child, range);
}

function isInside(text: TextDocument, { start, end }: Range, what: string): void {
  for (const position of [start, end]) {
    // Converting there and back moves a position that is not in the text.
    assert.deepEqual(text.positionAt(text.offsetAt(position)), position, what);
  }
  assert(isInOrder(start, end), what);
}

function isInOrder(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
