import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CodeActionRequest,
  CompletionRequest,
  DocumentFormattingRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol';
import { buildWeb } from '../../client/package/web-bundles.mjs';
import { WorkerEditor } from './worker-editor';

const uri = 'vscode-vfs://github/owner/repository/web.ami.json';
const text = '{\n  "InstanceID": "i-0123456789abcdef0",\n  "Name": "web"\n}\n';

describe('the language server in a worker of a browser', function () {
  this.timeout(60_000);
  let folder: string;
  let editor: WorkerEditor;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-web-'));
    await buildWeb({ outdir: folder });
  });
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    editor = new WorkerEditor(join(folder, 'server.js'));
    await editor.initialize();
    await editor.open(uri, text);
  });
  afterEach(() => editor.stop());

  it('checks a request that no disk has', async () => {
    const codes = (await editor.findings(uri)).map(({ code }) => code);
    assert.ok(codes.includes('property-wrong-case'), String(codes));
  });

  it('completes members', async () => {
    const position = { line: 2, character: 3 };
    const result = await editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    assert.ok(items.some(({ label }) => label === 'BlockDeviceMappings'));
  });

  it('explains a member', async () => {
    const position = { line: 2, character: 5 };
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover), /Unique per account/);
  });

  it('mends a finding', async () => {
    const [finding] = await editor.findings(uri);
    assert.ok(finding);
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: [finding] },
    });
    assert.ok((actions ?? []).length > 0);
  });

  it('formats', async () => {
    const options = { tabSize: 4, insertSpaces: true };
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options,
    });
    assert.ok((edits ?? []).length > 0);
  });
});
