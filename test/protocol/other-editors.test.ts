import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  DiagnosticRefreshRequest,
  DocumentSymbolRequest,
} from 'vscode-languageserver-protocol';
import { RulesFilesOfUris } from '../../server/src/rules-file/rules-files-of-uris';
import { connectEditor, type Editor, type EditorOptions, visualStudioCode } from './connect';
import { RawClient } from './raw-client';
import { Signal } from './signal';

const uri = 'file:///web.ami.json';
const fixable = '{ "InstanceId": "i-12345678", "Name": "web", "noReboot": false, "description": "x" }';

describe('An editor that nobody here wrote', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('gets no lenses, since it has no commands for them', async () => {
    editor = await connectEditor();
    editor.open(uri, fixable);
    await assert.rejects(
      editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } }),
      /Unhandled method/,
    );
  });

  it('gets code actions only when it takes them as literals', async () => {
    const { codeAction: _, ...textDocument } = visualStudioCode.textDocument ?? {};
    editor = await connectEditor({ capabilities: { ...visualStudioCode, textDocument } });
    editor.open(uri, fixable);
    await assert.rejects(actions(), /Unhandled method/);
  });

  it('finds fix-all in the menu that it opens', async () => {
    editor = await connectEditor();
    editor.open(uri, fixable);
    assert((await kinds({ triggerKind: 1 })).includes('source.fixAll.ami'));
    assert((await kinds({})).includes('source.fixAll.ami'));
    assert(!(await kinds({ triggerKind: 2 })).includes('source.fixAll.ami'));
  });

  it('may ask for all kinds by the empty one, and for a family by its name', async () => {
    editor = await connectEditor();
    editor.open(uri, fixable);
    const all = await kinds({ only: [''] });
    assert(all.includes('quickfix') && all.includes('source.fixAll.ami'), String(all));
    assert.deepEqual([...new Set(await kinds({ only: ['source'] }))], ['source.fixAll.ami']);
    assert.deepEqual([...new Set(await kinds({ only: ['quickfix'] }))], ['quickfix']);
    assert.deepEqual(await kinds({ only: ['quick'] }), []);
  });

  it('gets the kinds of symbols that it knows', async () => {
    const { documentSymbol: _, ...textDocument } = visualStudioCode.textDocument ?? {};
    for (const capabilities of [visualStudioCode, { ...visualStudioCode, textDocument }]) {
      editor = await connectEditor({ capabilities });
      editor.open(uri, '{ "Name": null, "BlockDeviceMappings": [{ "Ebs": { "VolumeSize": 8 } }] }');
      const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
      const highest = Math.max(
        ...[...JSON.stringify(symbols).matchAll(/"kind":(\d+)/g)].map(([, kind]) => Number(kind)),
      );
      assert.equal(highest > 18, capabilities === visualStudioCode);
      if (capabilities === visualStudioCode) await editor.stop();
    }
  });

  it('is asked for an InstanceId, unless it runs requests itself', async () => {
    for (const runs of [false, true]) {
      editor = await connectEditor({ initializationOptions: { runs } });
      editor.open(uri, '{ "Name": "web" }');
      const report = await editor.pull(uri);
      assert(report.kind === 'full');
      const severity = report.items.find(({ code }) => code === 'instance-id-required')?.severity;
      assert.equal(severity, runs ? 3 : 1);
      if (!runs) await editor.stop();
    }
  });

  async function actions(context: object = {}): Promise<CodeAction[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: fixable.length } };
    const result = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
    return (result ?? []).filter((action): action is CodeAction => 'edit' in action);
  }

  async function kinds(context: object): Promise<(string | undefined)[]> {
    return (await actions(context)).map(({ kind }) => kind);
  }
});

describe('A client that says things its own way', () => {
  it('asks for all kinds by null and by an empty list, too, and sends diagnostics as it keeps them', async () => {
    const client = new RawClient();
    await client.initialize(visualStudioCode);
    client.open(uri, fixable);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const diagnostics = [{ range, message: 'x', source: null, code: null }];
    for (const [id, only] of [null, []].entries()) {
      const params = { textDocument: { uri }, range, context: { diagnostics, only } };
      const { result } = await client.ask(10 + id, 'textDocument/codeAction', params);
      assert.match(JSON.stringify(result), /source\.fixAll\.ami/);
    }
  });

  it('learns the name and the version of the server', async () => {
    const { result } = await new RawClient().initialize();
    assert.match(JSON.stringify(result), /"serverInfo":\{"name":"ami-authoring","version":"\d+\.\d+\.\d+"\}/);
  });
});

describe('The capabilities of the server', () => {
  it('name code actions and lenses only for a client that can use them', async () => {
    const plain = await new RawClient().initialize({});
    assert.doesNotMatch(JSON.stringify(plain.result), /codeActionProvider|codeLensProvider/);
    const ours = await new RawClient().initialize(visualStudioCode, { initializationOptions: { live: true } });
    assert.match(JSON.stringify(ours.result), /codeActionProvider.*codeLensProvider/);
  });
});

describe('What a person chose of the rules', () => {
  let editor: Editor;
  let folder: string;
  const refreshed = new Signal();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-session-'));
  });
  afterEach(async () => {
    await editor.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function connect(options: EditorOptions = {}): Promise<void> {
    editor = await connectEditor({
      ...options,
      server: { rulesFiles: read => new RulesFilesOfUris(read) },
      prepare: connection => connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise()),
    });
  }

  it('counts for fix-all: what is off is not fixed', async () => {
    await connect({ rules: { 'property-wrong-case': 'off' } });
    await refreshed.wait();
    editor.open(uri, fixable);
    const result = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll.ami'] },
    });
    assert.deepEqual(result, []);
  });

  it('is read from the nearest .ami-rules.json, which wins over the setting', async () => {
    await writeFile(join(folder, '.ami-rules.json'), '{ "rules": { "name-length": "hint" } }');
    await connect({ rules: { 'name-length': 'off', 'instance-id-required': 'off' } });
    await refreshed.wait();
    assert.deepEqual(await severitiesOf('{ "Name": "ab" }'), [['name-length', 4]]);
  });

  it('is read again when the client says that the file changed', async () => {
    await connect({
      capabilities: {
        ...visualStudioCode,
        workspace: { ...visualStudioCode.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
    });
    const text = '{ "InstanceId": "i-12345678", "Name": "ab" }';
    assert.deepEqual(await severitiesOf(text), [['name-length', 1]]);
    const path = join(folder, '.ami-rules.json');
    await writeFile(path, '{ "rules": { "name-length": "warning" } }');
    assert.deepEqual(await severitiesOf(text), [['name-length', 1]]);
    void editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(path).toString(), type: 1 }],
    });
    await refreshed.wait();
    assert.deepEqual(await severitiesOf(text), [['name-length', 2]]);
  });

  async function severitiesOf(text: string): Promise<unknown[]> {
    const inFolder = pathToFileURL(join(folder, 'web.ami.json')).toString();
    editor.open(inFolder, text);
    const report = await editor.pull(inFolder);
    assert(report.kind === 'full');
    return report.items.map(({ code, severity }) => [code, severity]);
  }
});

describe('Findings by the thousand', () => {
  it('are cut where they are mildest: no error is left out, and the last one says how many there are', async () => {
    const editor = await connectEditor();
    const text = `{ "InstanceId": "i-12345678",\n${'// a warning\n'.repeat(1500)}"Name": "ab" }`;
    editor.open(uri, text);
    const report = await editor.pull(uri);
    assert(report.kind === 'full');
    assert.equal(report.items.length, 1000);
    assert(report.items.some(({ code }) => code === 'name-length'));
    assert.equal(report.items.at(-1)?.message, 'Only 999 of at least 1001 problems are shown.');
    await editor.stop();
  });
});
