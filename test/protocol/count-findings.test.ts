import assert from 'node:assert/strict';
import { DiagnosticRefreshRequest } from 'vscode-languageserver-protocol';
import { CountFindings } from '../../server/src/protocol';
import { connectEditor, type Editor } from './connect';
import { Signal } from './signal';

describe('A file that no editor has open', () => {
  let editor: Editor;
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('has the findings that it would have in the editor, by the same severities', async () => {
    const refreshed = new Signal();
    editor = await connectEditor({
      rules: { 'name-length': 'warning' },
      prepare: connection => connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise()),
    });
    const count = (text: string) =>
      editor.connection.sendRequest(CountFindings, { uri: 'file:///closed.ami.json', text });
    assert.deepEqual(await count('{ "InstanceId": "i-1234567890abcdef0", "Name": "web-${date}" }'), {
      errors: 0,
      warnings: 0,
    });
    assert.deepEqual(await count('{ "InstanceId": "i-1234567890abcdef0", "Name": "ab" }'), { errors: 0, warnings: 1 });
    assert.equal((await count('{{{{')).errors > 0, true);
  });
});
