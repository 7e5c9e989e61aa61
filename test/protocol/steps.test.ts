import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeLensRequest,
  DocumentFormattingRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol';
import { AskLastRun, ReadSteps } from '../../server/src/protocol';
import { connectEditor, type Editor } from './connect';

const uri = 'file:///requests/web.ami-after.json';
const base = 'file:///requests/common/release.ami-after.json';
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
  const disk = new Map([
    [uri, text],
    [base, extended],
    [request, '{}'],
  ]);
  beforeEach(async () => {
    editor = await connectEditor({
      initializationOptions: { live: true },
      server: { files: { exists: each => disk.has(each), read: each => disk.get(each) } },
      prepare: connection => connection.onRequest(AskLastRun, () => null),
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
      result.errors.map(({ rule, message, pointer }) => [rule, message, pointer]),
      [
        ['step-api-unsupported', 'In release.ami-after.json: Steps do not support CreateTags yet.', '/extends/0'],
        [
          'step-member-supplied',
          'DryRun is filled in when the step runs. Remove it.',
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
    const report = await editor.pull(of);
    assert.equal(report.kind, 'full');
    return report.items.map(({ code }) => code);
  }

  async function lensesOf(of: string) {
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: of } });
    return (lenses ?? []).map(({ command }) => [command?.title, command?.arguments]);
  }
});
