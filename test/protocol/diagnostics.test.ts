import assert from 'node:assert/strict';
import {
  DiagnosticSeverity,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connectEditor, type Editor, visualStudioCode } from './connect';
import { Signal } from './signal';

const uri = 'file:///web.ami.json';
const twice = '{ "InstanceId": "i-12345678", "Name": "web-${date}", "NoReboot": false,\n "NoReboot": true }';

describe('A finding in an editor', () => {
  let editor: Editor;
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('leads to its rule and to the other place that it is about, where the editor shows such things', async () => {
    editor = await connectEditor({
      capabilities: {
        ...visualStudioCode,
        textDocument: {
          ...visualStudioCode.textDocument,
          diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
        },
      },
    });
    editor.open(uri, twice);
    const [finding] = await findings();
    assert.equal(finding?.code, 'json-duplicate-key');
    assert.match(finding.codeDescription?.href ?? '', /^https:\/\/.*#json-duplicate-key$/);
    const [related] = finding.relatedInformation ?? [];
    assert.ok(related !== undefined);
    assert.equal(related.location.uri, uri);
    assert.match(TextDocument.create(uri, '', 0, twice).getText(related.location.range), /^"NoReboot"/);
    assert.notEqual(related.message, '');
  });

  it('has neither for an editor that says nothing of them', async () => {
    editor = await connectEditor({ capabilities: { textDocument: { diagnostic: {} } } });
    editor.open(uri, twice);
    const [finding] = await findings();
    assert.deepEqual([finding?.codeDescription, finding?.relatedInformation], [undefined, undefined]);
  });

  it('is at no place of the text where it counts the others', async () => {
    editor = await connectEditor();
    editor.open(uri, `{ "InstanceId": "i-12345678",\n${'// a warning\n'.repeat(1500)}"Name": "web-\${date}" }`);
    const last = (await findings()).at(-1);
    const start = { line: 0, character: 0 };
    assert.deepEqual([last?.range, last?.severity], [{ start, end: start }, DiagnosticSeverity.Information]);
  });

  it('is in the order of the text as long as all are shown', async () => {
    editor = await connectEditor();
    const members = Array.from({ length: 998 }, (_, index) => `// ${index}`).join('\n');
    editor.open(uri, `{ "InstanceId": "i-12345678",\n${members}\n"Name": "ab" }`);
    const all = await findings();
    assert.equal(all.length, 999);
    assert.equal(all.at(-1)?.code, 'name-length', 'the error is last, as in the text');
  });

  it('goes from an editor that does not ask when the file is closed, and comes anew when the settings change', async () => {
    const { diagnostic: _, ...textDocument } = visualStudioCode.textDocument ?? {};
    const published: PublishDiagnosticsParams[] = [];
    const arrived = new Signal();
    let rules: object = {};
    editor = await connectEditor({
      capabilities: { ...visualStudioCode, textDocument },
      prepare: connection => {
        connection.onRequest('workspace/configuration', () => [rules]);
        connection.onNotification(PublishDiagnosticsNotification.type, params => {
          published.push(params);
          arrived.raise();
        });
      },
    });
    editor.open(uri, '{ "InstanceId": "i-12345678", "Name": "ab" }');
    await arrived.wait(() => codesOf(published.at(-1)).includes('name-length'));
    rules = { 'name-length': 'off' };
    void editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await arrived.wait(() => !codesOf(published.at(-1)).includes('name-length'));
    editor.close(uri);
    await arrived.wait(() => published.at(-1)?.version === undefined);
    assert.deepEqual(published.at(-1), { uri, diagnostics: [] });
  });

  async function findings() {
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full');
    return report.items;
  }
});

function codesOf(params: PublishDiagnosticsParams | undefined): readonly unknown[] {
  return (params?.diagnostics ?? []).map(({ code }) => code);
}
