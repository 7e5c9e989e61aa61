import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type FormattingOptions,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connectEditor, type Editor } from './connect';

const textDocument = { uri: 'file:///web.ami.json' };
const text = '{\n"Name": "web",\n"NoReboot":   true }';

describe('Formatting', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await connectEditor();
    editor.open(textDocument.uri, text);
  });
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('follows the indentation that the person has set, and ends the file with a line if they want it', async () => {
    const formatted = (options: FormattingOptions) =>
      applied(editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }));
    assert.equal(await formatted({ tabSize: 4, insertSpaces: true }), '{\n    "Name": "web",\n    "NoReboot": true\n}');
    assert.equal(
      await formatted({ tabSize: 4, insertSpaces: false, insertFinalNewline: true }),
      '{\n\t"Name": "web",\n\t"NoReboot": true\n}\n',
    );
  });

  it('of a selection leaves the other lines as they are', async () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
    const options = { tabSize: 2, insertSpaces: true };
    assert.equal(
      await applied(
        editor.connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, range, options }),
      ),
      '{\n  "Name": "web",\n"NoReboot":   true }',
    );
  });

  it('knows no file that is not open', async () => {
    const other = { uri: 'file:///other.ami.json' };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const options = { tabSize: 2, insertSpaces: true };
    const { connection } = editor;
    assert.equal(await connection.sendRequest(DocumentFormattingRequest.type, { textDocument: other, options }), null);
    assert.equal(
      await connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument: other, range, options }),
      null,
    );
  });
});

async function applied(edits: Promise<Parameters<typeof TextDocument.applyEdits>[1] | null>): Promise<string> {
  return TextDocument.applyEdits(TextDocument.create(textDocument.uri, '', 0, text), (await edits) ?? []);
}
