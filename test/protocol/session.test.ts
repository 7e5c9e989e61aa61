import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionResolveRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  MarkupContent,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol';
import {
  AskFacts,
  AskLastRun,
  AskSuggestions,
  AskVariables,
  Changed,
  type Facts,
  ReadRequest,
  type Suggestions,
  type SuggestParams,
} from '../../server/src/protocol';
import { connectEditor, type Editor, visualStudioCode } from './connect';
import { Signal } from './signal';

const uri = 'file:///web.ami.json';
const valid = `{
  "InstanceId": "i-1234567890abcdef0",
  "Name": "web-\${date}",
  "NoReboot": false
}
`;

describe('A session', () => {
  let editor: Editor;
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('gives the findings of a version when it is asked, and says when they are the same', async () => {
    editor = await connectEditor();
    editor.open(uri, '{ "Name": "ab" }');
    const first = await editor.pull(uri);
    assert(first.kind === 'full');
    assert.deepEqual(rules(first.items), ['instance-id-required', 'name-length']);
    assert.deepEqual(await editor.pull(uri, first.resultId), { kind: 'unchanged' });
    editor.change(uri, 2, 'c', { start: { line: 0, character: 13 }, end: { line: 0, character: 13 } });
    const second = await editor.pull(uri, first.resultId);
    assert(second.kind === 'full');
    assert(!rules(second.items).includes('name-length'));
  });

  it('does not take a file that was closed and opened again for the one before', async () => {
    editor = await connectEditor();
    editor.open(uri, '{ "Name": "ab" }');
    const before = await editor.pull(uri);
    assert(before.kind === 'full');
    editor.close(uri);
    editor.open(uri, valid);
    const after = await editor.pull(uri, before.resultId);
    assert.deepEqual(after.kind === 'full' && after.items, []);
  });

  it('sends findings unasked to an editor that does not ask', async () => {
    const published: { version?: number; diagnostics: Diagnostic[] }[] = [];
    const arrived = new Signal();
    const { diagnostic, ...textDocument } = visualStudioCode.textDocument ?? {};
    editor = await connectEditor({
      capabilities: { ...visualStudioCode, textDocument },
      prepare: connection =>
        connection.onNotification(PublishDiagnosticsNotification.type, params => {
          published.push(params);
          arrived.raise();
        }),
    });
    assert(diagnostic !== undefined);
    editor.open(uri, '{ "Name": "ab" }');
    await arrived.wait(() => published.length > 0);
    assert(published.at(-1)?.diagnostics.some(({ code }) => code === 'name-length'));
    // Ten changes in one go: the ones that came too late to matter are not analyzed.
    for (let version = 2; version <= 11; version++) editor.change(uri, version, valid);
    await arrived.wait(() => published.at(-1)?.version === 11);
    assert.deepEqual(published.at(-1)?.diagnostics, []);
    assert(published.length < 5, `${published.length} sets`);
    editor.close(uri);
    await arrived.wait(() => published.at(-1)?.version === undefined);
  });

  it('speaks plain text to an editor that shows no Markdown', async () => {
    editor = await connectEditor({ capabilities: {} });
    editor.open(uri, '{ "NoReboot": true }');
    const { connection } = editor;
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 4 },
    });
    assert(MarkupContent.is(hover?.contents));
    assert.equal(hover.contents.kind, 'plaintext');
    assert.match(hover.contents.value, /^NoReboot boolean\n/);
    assert.match(hover.contents.value, /\n- true - The instance is not rebooted/);
    const [item] = await editor.complete(uri, 0, 1);
    assert(item !== undefined);
    const { documentation } = await connection.sendRequest(CompletionResolveRequest.type, item);
    assert(typeof documentation === 'object');
    assert.equal(documentation.kind, 'plaintext');
    assert.doesNotMatch(documentation.value, /[*`\\]/);
  });

  it('takes severities from ami.rules, and new ones when they change', async () => {
    const refreshed = new Signal();
    let severity = 'off';
    editor = await connectEditor({
      prepare: connection => {
        connection.onRequest('workspace/configuration', () => [{ 'name-length': severity, 'name-charset': 'loud' }]);
        connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise());
      },
    });
    editor.open(uri, '{ "InstanceId": "i-12345678", "Name": "é" }');
    await refreshed.wait();
    const quiet = await editor.pull(uri);
    assert.deepEqual(quiet.kind === 'full' && rules(quiet.items), ['name-charset']);
    severity = 'information';
    void editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await refreshed.wait();
    const told = await editor.pull(uri);
    assert(told.kind === 'full');
    assert.equal(told.items.find(({ code }) => code === 'name-length')?.severity, 3);
  });

  it('answers every question about an empty, a broken and an unknown file', async () => {
    editor = await connectEditor();
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 9 } };
    for (const [index, text] of ['', '{"', '\u0000\u0001\uffff', '[[[[', '{ "Images": [] }', undefined].entries()) {
      const textDocument = { uri: `file:///${index}.ami.json` };
      if (text !== undefined) editor.open(textDocument.uri, text);
      await editor.pull(textDocument.uri);
      await editor.complete(textDocument.uri, 0, 1);
      const { connection } = editor;
      await connection.sendRequest(HoverRequest.type, { textDocument, position: range.start });
      await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
      await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
      await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
      const options = { tabSize: 2, insertSpaces: true };
      await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    }
  });

  it('fixes what is wrong by the action that belongs to the finding', async () => {
    editor = await connectEditor();
    editor.open(uri, '{ "InstanceId": "i-12345678", "Name": "abc-${date}", "NoReboot": "true" }');
    const report = await editor.pull(uri);
    assert(report.kind === 'full');
    const diagnostic = report.items.find(({ code }) => code === 'type-boolean-as-string');
    assert(diagnostic !== undefined);
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], only: ['quickfix'] },
    });
    const [action] = actions ?? [];
    assert(action !== undefined && 'edit' in action);
    assert.deepEqual(action.diagnostics, [diagnostic]);
    assert.deepEqual(
      action.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['true'],
    );
  });

  it('reads a request as it is to be sent', async () => {
    editor = await connectEditor();
    const result = await editor.connection.sendRequest(ReadRequest, {
      uri,
      text: valid.replace('false', 'false, "NoReboot": true // last one counts'),
      variables: { date: '2026-11-23' },
    });
    assert(result.kind === 'request');
    assert.deepEqual(result.request, {
      InstanceId: 'i-1234567890abcdef0',
      Name: 'web-2026-11-23',
      NoReboot: true,
    });
    assert.deepEqual(result.unresolved, []);
    assert.deepEqual(result.places['/Name']?.start, { line: 2, character: 2 });
  });

  it('leaves a file of another kind alone', async () => {
    editor = await connectEditor();
    const text = '{ "Images": [], "Nam|": "" }';
    editor.open(uri, text.replace('|', ''));
    const report = await editor.pull(uri);
    assert(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ severity }) => severity),
      [3],
    );
    assert.deepEqual(await editor.complete(uri, 0, text.indexOf('|')), []);
  });

  it('goes on helping with a request that is written without quotes', async () => {
    editor = await connectEditor();
    editor.open(uri, "{ InstanceId: 'i-1234567890abcdef0', Name: 'web' }");
    const report = await editor.pull(uri);
    assert(report.kind === 'full');
    assert.deepEqual(rules(report.items), ['other-notation']);
    const position = { line: 0, character: 40 };
    assert.ok(await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }));
  });

  it('says of a file of another kind what it is', async () => {
    editor = await connectEditor();
    const result = await editor.connection.sendRequest(ReadRequest, { uri, text: '{ "builders": [] }' });
    assert.equal(result.kind, 'other');
  });
});

describe('A session with an account behind it', () => {
  const facts: Facts = {
    target: {
      profile: 'dev',
      region: 'eu-west-1',
      account: '111122223333',
      asOf: '2026-11-23T18:00:00Z',
      stale: false,
    },
    instance: {
      id: 'i-1234567890abcdef0',
      name: 'web [x](command:evil)',
      state: 'running',
      type: 't3.small',
      zone: 'eu-west-1a',
      rootDeviceName: '/dev/xvda',
      devices: [
        {
          deviceName: '/dev/sdk',
          volumeId: 'vol-1',
          deleteOnTermination: false,
          volume: { size: 20, type: 'gp3', encrypted: true },
        },
      ],
    },
    imageOfName: null,
    snapshots: {},
  };
  let editor: Editor;
  let known: Facts | null;
  let asked: number;
  let suggestions: (params: SuggestParams) => Suggestions | null;
  let suggestionsAsked: SuggestParams[];
  let variablesOf: (string | undefined)[];
  const refreshed = new Signal();

  beforeEach(async () => {
    known = facts;
    asked = 0;
    suggestions = () => ({ version: 1, items: [{ value: 'i-0', name: 'web', detail: 'running' }], incomplete: false });
    suggestionsAsked = [];
    variablesOf = [];
    editor = await connectEditor({
      initializationOptions: { live: true },
      prepare: connection => {
        connection.onRequest(AskFacts, () => {
          asked++;
          return known;
        });
        connection.onRequest(AskSuggestions, params => {
          suggestionsAsked.push(params);
          return suggestions(params);
        });
        connection.onRequest(AskVariables, ({ instanceId }) => {
          variablesOf.push(instanceId);
          return { date: '2026-11-23' };
        });
        connection.onRequest(AskLastRun, () => ({ runId: 'r1', label: 'ami-1 available' }));
        connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise());
        connection.onRequest('workspace/inlayHint/refresh', () => null);
        connection.onRequest('workspace/codeLens/refresh', () => null);
      },
    });
    editor.open(uri, valid.replace('"NoReboot": false', '"BlockDeviceMappings": [{ "DeviceName": "" }]'));
    await editor.pull(uri);
    await refreshed.wait();
  });
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('asks for the variables of the instance that the request names, not of one in a comment', async () => {
    const other = 'file:///variables.ami.json';
    const comment = '// "InstanceId": "i-0fedcba9876543210"';
    editor.open(other, `{\n  ${comment}\n  "InstanceId": "i-0123456789abcdef0",\n  "Name": "\${instanceId}"\n}`);
    await editor.pull(other);
    assert.equal(variablesOf.at(-1), 'i-0123456789abcdef0');
  });

  it('asks once for one version, and again when the client says that answers changed', async () => {
    await editor.pull(uri);
    const before = asked;
    await editor.pull(uri);
    await editor.pull(uri);
    assert.equal(asked, before);
    known = null;
    void editor.connection.sendNotification(Changed, { what: 'facts' });
    await refreshed.wait();
    await editor.pull(uri);
    assert.equal(asked, before + 1);
  });

  it('offers instances of the account and devices of the instance', async () => {
    const instances = await editor.complete(uri, 1, 18);
    assert.deepEqual(
      instances.map(({ label, labelDetails }) => [label, labelDetails?.description]),
      [['web', 'i-0 · running']],
    );
    const devices = await editor.complete(uri, 3, 43);
    assert.deepEqual(devices[0]?.label, '/dev/sdk');
    assert.match(devices[0]?.labelDetails?.description ?? '', /vol-1 · 20 GiB · gp3 · encrypted/);
  });

  it('has an answer at hand for every further keystroke, until the client says that it changed', async () => {
    const typed = async () => (await editor.complete(uri, 1, 18)).map(({ label }) => label);
    assert.deepEqual([await typed(), await typed()], [['web'], ['web']]);
    const question = { uri, what: 'instances' };
    assert.deepEqual(suggestionsAsked, [question]);
    suggestions = () => ({ version: 1, incomplete: false });
    void editor.connection.sendNotification(Changed, { what: 'facts' });
    assert.deepEqual([await typed(), await typed()], [['web'], ['web']]);
    assert.deepEqual(suggestionsAsked, [question, { ...question, known: 1 }]);
    suggestions = () => null;
    void editor.connection.sendNotification(Changed, { what: 'facts' });
    assert.deepEqual(await typed(), ['Select Profile…']);
  });

  it('asks for every keystroke as long as the account is being read', async () => {
    suggestions = ({ known }) =>
      known === 1
        ? { version: 2, items: [{ value: 'i-1', detail: '' }], incomplete: true }
        : { version: 1, items: [{ value: 'i-0', detail: '' }], incomplete: true };
    const typed = async () => (await editor.complete(uri, 1, 18)).map(({ label }) => label);
    assert.deepEqual([await typed(), await typed()], [['i-0'], ['i-1']]);
  });

  it('calls an instance by its name with the id beside it, and says it again of the one that is looked at', async () => {
    const [item] = await editor.complete(uri, 1, 18);
    assert(item !== undefined);
    assert.deepEqual([item.labelDetails?.description, item.detail], ['i-0 · running', undefined]);
    assert(item.textEdit !== undefined);
    assert.equal(item.textEdit.newText, 'i-0');
    const resolved = await editor.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.equal(resolved.detail, 'i-0 · running');
  });

  it('shows the thing behind an id, without the links that its name may hold', async () => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: 20 },
    });
    const text = JSON.stringify(hover);
    assert.match(text, /running/);
    assert.doesNotMatch(text, /\[x\]\(command:/);
  });

  it('shows names, values of variables and reboots as inlay hints', async () => {
    const hints = await editor.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });
    assert.deepEqual(
      hints?.map(({ label }) => label),
      ['will be rebooted · web [x](command:evil) · running', '→ web-2026-11-23'],
    );
  });

  it('puts Plan, Create image and the last run above the request', async () => {
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      lenses?.map(({ command }) => [command?.command, ...(command?.arguments ?? [])]),
      [
        ['ami.planImage', uri],
        ['ami.createImage', uri],
        ['ami.showRun', uri, 'r1'],
      ],
    );
  });
});

function rules(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}
