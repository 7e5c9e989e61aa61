import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeLensRequest,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FileChangeType,
  type FileEvent,
  FoldingRangeRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol';
import { AskLastRun, ReadSteps } from '../../server/src/protocol';
import { connectEditor, type Editor } from './connect';
import { Signal } from './signal';

const uri = 'file:///requests/web.ami-after.json';
const base = 'file:///requests/common/release.ami-after.json';
const other = 'file:///requests/other.ami-after.json';
const request = 'file:///requests/web.ami.json';
const text = `{
  "extends": ["./common/release.ami-after.json"],
  "steps": [
    { "id": "protect", "EnableImageDeregistrationProtection": { "DryRun": true } }
  ]
}
`;
const extended = '{ "steps": [{ "id": "protect", "EnableImageDeregistrationProtection": {} }] }';

describe('A session with a file of steps', () => {
  let editor: Editor;
  const disk = new Map<string, string>();
  let reads: string[] = [];
  let refreshed = new Signal();
  let refreshes = 0;
  beforeEach(async () => {
    reads = [];
    refreshed = new Signal();
    refreshes = 0;
    for (const [each, content] of [
      [uri, text],
      [base, extended],
      [request, '{}'],
    ] as const) {
      disk.set(each, content);
    }
    editor = await connectEditor({
      initializationOptions: { live: true },
      server: {
        files: {
          exists: each => disk.has(each),
          version: each => disk.get(each),
          read: each => {
            reads.push(each);
            return disk.get(each);
          },
        },
      },
      prepare: connection => {
        connection.onRequest(AskLastRun, () => null);
        connection.onRequest(DiagnosticRefreshRequest.type, () => {
          refreshes++;
          refreshed.raise();
        });
      },
    });
    editor.open(uri, text);
  });
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('says what is wrong with it, also beside the files that it extends', async () => {
    assert.deepEqual(await rulesAt(uri), ['step-id-duplicate', 'step-member-supplied']);
  });

  it('takes a file that it extends as the editor has it, before that of the disk', async () => {
    editor.open(base, extended.replace('"id": "protect"', '"id": "guard"'));
    assert.deepEqual(await rulesAt(uri), ['step-member-supplied']);
  });

  it('reads a file that it extends again only when that has changed, and then judges anew', async () => {
    const { resultId } = await fullReport(uri);
    assert.deepEqual(await editor.pull(uri, resultId), { kind: 'unchanged' });
    editor.change(uri, 2, text.replace('"id": "protect"', '"id": "shield"'));
    assert.deepEqual(await rulesAt(uri), ['step-member-supplied']);
    assert.deepEqual(reads, [base]);
    disk.set(base, extended.replace('"id": "protect"', '"id": "shield"'));
    assert.deepEqual(await rulesAt(uri), ['step-id-duplicate', 'step-member-supplied']);
    assert.deepEqual(reads, [base, base]);
  });

  it('is judged anew when the client says that a file of steps has changed on disk', async () => {
    assert.deepEqual(await rulesAt(uri), ['step-id-duplicate', 'step-member-supplied']);
    disk.delete(base);
    const changes: FileEvent[] = [{ uri: base, type: FileChangeType.Deleted }];
    void editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await refreshed.wait();
    assert.deepEqual(await rulesAt(uri), ['step-member-supplied']);
  });

  it('is judged anew when a file that it extends is edited', async () => {
    editor.open(base, extended);
    const { resultId } = await fullReport(uri);
    editor.change(base, 2, extended.replace('"id": "protect"', '"id": "guard"'));
    await refreshed.wait();
    const report = await editor.pull(uri, resultId);
    assert.equal(report.kind, 'full');
  });

  it('is judged anew when a file that it extends is closed without being saved', async () => {
    editor.open(base, extended.replace('"id": "protect"', '"id": "guard"'));
    assert.deepEqual(await rulesAt(uri), ['step-member-supplied']);
    editor.close(base);
    await refreshed.wait();
    assert.deepEqual(await rulesAt(uri), ['step-id-duplicate', 'step-member-supplied']);
  });

  it('is not asked for again when another file is edited', async () => {
    await rulesAt(uri);
    editor.open(other, extended);
    await fullReport(other);
    editor.open(request, '{}');
    editor.change(other, 2, '{ "steps": [] }');
    editor.change(request, 2, '{ "Name": "web" }');
    await fullReport(other);
    assert.equal(refreshes, 0);
  });

  it('offers the fixes of its findings', async () => {
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 3, character: 66 }, end: { line: 3, character: 66 } },
      context: { diagnostics: [] },
    });
    assert.equal(actions?.[0]?.title, 'Remove DryRun');
  });

  it('has completion, hover, outline, folding and format', async () => {
    const labels = (await editor.complete(uri, 3, 4)).map(({ label }) => label);
    assert.ok(labels.includes('Share with an account'), labels.join());
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 3, character: 30 },
    });
    assert.match(JSON.stringify(hover?.contents), /Protects the image/);
    const [, steps] =
      (await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) ?? [];
    assert.ok(steps !== undefined && 'children' in steps);
    assert.deepEqual(
      steps.children?.map(({ name }) => name),
      ['protect'],
    );
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    assert.ok((folds ?? []).length > 0);
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.ok((edits ?? []).length > 0);
  });

  it('leads to the files that it extends, and to its request and back', async () => {
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      links?.map(({ target }) => target),
      [base],
    );
    assert.deepEqual(await lensesOf(uri), [['Request: web.ami.json', [request]]]);
    editor.open(request, '{}');
    assert.deepEqual((await lensesOf(request)).at(-1), ['Steps after the image: web.ami-after.json', [uri]]);
  });

  it('is judged as strictly to run, with the errors of the files that it extends', async () => {
    const bases = [{ uri: base, text: '{ "steps": [{ "id": "x", "CreateTags": {} }] }' }];
    const result = await editor.connection.sendRequest(ReadSteps, { uri, text, bases, region: 'us-east-1' });
    assert.equal(result.kind, 'steps');
    assert.deepEqual(
      result.errors.map(({ rule, message, base, pointer }) => [rule, message, base, pointer]),
      [
        ['step-api-unsupported', 'Steps do not support CreateTags yet.', base, '/steps/0/CreateTags'],
        [
          'step-member-supplied',
          'DryRun is set automatically when the step runs. Remove it.',
          undefined,
          '/steps/0/EnableImageDeregistrationProtection/DryRun',
        ],
      ],
    );
  });

  it('knows the region that the image is created in when it runs', async () => {
    const copy = '{ "steps": [{ "id": "copy", "CopyImage": {}, "regions": { "us-east-1": {} } }] }';
    const read = async (region?: string) => {
      const result = await editor.connection.sendRequest(ReadSteps, { uri, text: copy, bases: [], region });
      return result.kind === 'steps' ? result.errors.map(({ rule }) => rule) : [];
    };
    assert.deepEqual(await read(), []);
    assert.deepEqual(await read('us-east-1'), ['step-region-own']);
  });

  async function rulesAt(of: string): Promise<readonly unknown[]> {
    return (await fullReport(of)).items.map(({ code }) => code);
  }

  async function fullReport(of: string) {
    const report = await editor.pull(of);
    assert.equal(report.kind, 'full');
    return report;
  }

  async function lensesOf(of: string) {
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: of } });
    return (lenses ?? []).map(({ command }) => [command?.title, command?.arguments]);
  }
});
