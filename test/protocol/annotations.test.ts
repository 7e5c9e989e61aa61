import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  DiagnosticRefreshRequest,
  DocumentLinkRequest,
  HoverRequest,
  InlayHintRequest,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { AskFacts, AskLastRun, AskVariables, type Facts } from '../../server/src/protocol';
import { readMark } from '../language/accept';
import { connectEditor, type Editor } from './connect';
import { Signal } from './signal';

const uri = 'file:///requests/web.ami.json';
const steps = 'file:///requests/web.ami-after.json';
const answerOfEc2 = '{ "ImageId": "ami-1", "State": "available", "Name": "web-${date}", "OwnerId": "111122223333" }';
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
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
    state: 'running',
    type: 't3.small',
    zone: 'eu-west-1a',
    rootDeviceName: '/dev/xvda',
    devices: [],
  },
  imageOfName: null,
  snapshots: {},
};

describe('Beside a request', () => {
  let editor: Editor;
  let lastRunAsked: unknown[];
  const refreshed = new Signal();

  beforeEach(async () => {
    lastRunAsked = [];
    editor = await connectEditor({
      initializationOptions: { live: true },
      prepare: connection => {
        connection.onRequest(AskFacts, () => facts);
        connection.onRequest(AskVariables, () => ({ date: '2026-11-23' }));
        connection.onRequest(AskLastRun, params => {
          lastRunAsked.push(params);
          return null;
        });
        connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise());
        connection.onRequest('workspace/inlayHint/refresh', () => null);
        connection.onRequest('workspace/codeLens/refresh', () => null);
      },
    });
  });
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('the instance leads to its page in the console, as soon as the account is known', async () => {
    const text = '{ "InstanceId": "i-1234567890abcdef0" }';
    editor.open(uri, text);
    assert.deepEqual(await linksOf(uri), []);
    await editor.pull(uri);
    await refreshed.wait();
    assert.deepEqual(
      (await linksOf(uri)).map(({ range, target }) => [TextDocument.create(uri, '', 0, text).getText(range), target]),
      [
        [
          'i-1234567890abcdef0',
          'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-1234567890abcdef0',
        ],
      ],
    );
  });

  it('a hint stands apart from the text, and says more when it is pointed at', async () => {
    editor.open(uri, '{ "InstanceId": "i-1234567890abcdef0" }');
    const [hint] = await hintsOf(uri);
    assert.deepEqual(
      [hint?.label, hint?.paddingLeft, hint?.tooltip],
      ['will be rebooted', true, 'Without NoReboot, EC2 reboots the instance.'],
    );
  });

  it('the lenses are at its opening bracket, and know whether this file ran before', async () => {
    const { text, offset } = readMark('\n  |{ "Name": "web" }');
    editor.open(uri, text);
    const lenses = await lensesOf(uri);
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Plan', 'Create image'],
    );
    const document = TextDocument.create(uri, '', 0, text);
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + 1) };
    assert.deepEqual(
      lenses.map(lens => lens.range),
      [range, range],
    );
    assert.deepEqual(lastRunAsked, [{ uri }]);
  });

  it('there is nothing where it is no request, or not yet one', async () => {
    for (const [name, text] of [
      ['an answer of EC2', answerOfEc2],
      ['empty', ''],
      ['a list', '[]'],
    ]) {
      const other = `file:///${name}.ami.json`;
      editor.open(other, text ?? '');
      assert.deepEqual([await hintsOf(other), await lensesOf(other), await linksOf(other)], [[], [], []], name);
      assert.equal(await hoverAt(other, answerOfEc2.indexOf('Name')), null, name);
    }
  });

  it('there is nothing for a file that is not open', async () => {
    assert.deepEqual([await hintsOf(uri), await lensesOf(uri), await linksOf(uri)], [[], [], []]);
    assert.equal(await hoverAt(uri, 0), null);
  });

  it('a file of steps leads to the files that it extends, but not to the web or nowhere', async () => {
    editor.open(steps, '{ "extends": ["./base.ami-after.json", "https://example.com/x.ami-after.json"] }');
    assert.deepEqual(
      (await linksOf(steps)).map(({ target }) => target),
      ['file:///requests/base.ami-after.json'],
    );
  });

  const hintsOf = async (of: string) =>
    (await editor.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: of }, range: everything })) ??
    [];
  const lensesOf = async (of: string) =>
    (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: of } })) ?? [];
  const linksOf = async (of: string) =>
    (await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: of } })) ?? [];
  const hoverAt = (of: string, character: number) =>
    editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: of },
      position: { line: 0, character },
    });
});
