import assert from 'node:assert/strict';
import { lexer, type Token } from 'marked';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionResolveRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  MarkupContent,
} from 'vscode-languageserver-protocol';
import { AskFacts, AskLastRun, AskSuggestions, AskVariables, ReadRequest } from '../../server/src/protocol';
import { factsOf } from '../language/facts';
import { assertNoIcon, assertVisibleLine, harmless, hostileTexts } from '../support/hostile';
import { connectEditor, type Editor } from './connect';

const uri = 'file:///web.ami.json';
const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** Long lists of code actions and hovers are not what this is about. */
const longest = 20_000;

describe('text from outside, in an editor', () => {
  for (const [title, whole] of Object.entries(hostileTexts)) {
    const text = whole.slice(0, longest);

    it(`${title}: findings, fixes, outline and hints show its letters alone`, async () => {
      const editor = await session(text);
      for (const document of documentsWith(text)) {
        editor.open(uri, document);
        for (const line of await labels(editor)) assertVisibleLine(line, title);
        editor.close(uri);
      }
      await editor.stop();
      assert.deepEqual(editor.log, []);
    });

    it(`${title}: no suggestion has an icon or a line break`, async () => {
      const editor = await session(text);
      editor.open(uri, '{ "InstanceId": "" , "TagSpecifications": [{ "Tags": [{ "Key": "" }] }] }');
      for (const character of [17, 70]) {
        for (const item of await editor.complete(uri, 0, character)) {
          const { connection } = editor;
          const {
            label,
            detail = '',
            labelDetails,
          } = await connection.sendRequest(CompletionResolveRequest.type, item);
          assertNoIcon(label, title);
          for (const line of [label, detail, labelDetails?.description ?? '']) assertVisibleLine(line, title);
        }
      }
      await editor.stop();
    });

    it(`${title}: no hover has a link, a picture, markup or a heading of its own`, async () => {
      const [drawn, expected] = [await hovers(text), await hovers(harmless)];
      assert.equal(drawn.length, expected.length);
      assert(drawn.length > 5);
      for (const [index, markdown] of drawn.entries()) {
        assert.deepEqual(outlineOf(markdown), outlineOf(expected[index] ?? ''), `${title}: ${markdown.slice(0, 500)}`);
        assert.doesNotMatch(markdown.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u, title);
      }
    });
  }
});

/** An editor whose account, runs and environment hold nothing but this text. */
async function session(text: string): Promise<Editor> {
  return connectEditor({
    initializationOptions: { live: true },
    prepare: connection => {
      connection.onRequest(AskFacts.method, () => factsWith(text));
      connection.onRequest(AskVariables.method, () => ({ 'env:BUILD': text, instanceName: text }));
      connection.onRequest(AskLastRun.method, () => null);
      for (const refresh of ['diagnostic', 'inlayHint', 'codeLens']) {
        connection.onRequest(`workspace/${refresh}/refresh`, () => null);
      }
      connection.onRequest(AskSuggestions.method, () => ({
        version: 1,
        items: [
          { value: text, name: text, detail: text },
          { value: text, detail: text },
        ],
        incomplete: false,
      }));
    },
  });
}

function factsWith(text: string) {
  const target = { profile: text, region: text, account: text, asOf: text, stale: true };
  const device = {
    deviceName: '/dev/sdf',
    volumeId: text,
    deleteOnTermination: true,
    volume: { size: 8, type: text, encrypted: true },
  };
  const ofInstance = { name: text, state: text, type: text, zone: text, devices: [device], autoScalingGroup: text };
  const snapshot = {
    id: text,
    state: text,
    progress: text,
    size: 8,
    encrypted: true,
    archived: true,
    description: text,
    started: text,
  };
  return factsOf(ofInstance, {
    target,
    imageOfName: { id: text, name: 'web-1', state: text, created: text },
    snapshots: { 'snap-1234567890abcdef0': snapshot },
  });
}

/** The text in every place of a request, and of files that are something else. */
function documentsWith(text: string): readonly string[] {
  const said = JSON.stringify(text);
  return [
    `{ ${said}: ${said}, "InstanceId": ${said}, "Name": ${said}, "Description": ${said}, "NoReboot": ${said}, "BlockDeviceMappings": [
      { "DeviceName": ${said}, "VirtualName": ${said}, "NoDevice": ${said}, "Ebs": { "VolumeType": ${said}, "SnapshotId": ${said}, "Iops": ${said}, ${said}: 1 } },
      { "DeviceName": ${said}, "VirtualName": ${said} } ], "TagSpecifications": [
      { "ResourceType": ${said}, "Tags": [{ "Key": ${said}, "Value": ${said} }, { "Key": ${said}, "Value": "" }] }, { "ResourceType": ${said} } ] }`,
    `{ "InstanceId": "i-1234567890abcdef0", "Name": "web-1", "NoReboot": true, "Description": "\${env:BUILD} \${instanceName} \${${text.replaceAll('"', '')}}",
      "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "SnapshotId": "snap-1234567890abcdef0" } }] }`,
    `{ "Resources": { ${said}: { "Type": ${said} } }, "Comment": ${said} }`,
    `{ // ${text.replace(/[\r\n\u2028\u2029]/g, ' ')}\n "Name": 'x', ${text} }`,
  ];
}

/** Everything that an editor writes beside or below the text. */
async function labels({ connection, pull }: Editor): Promise<readonly string[]> {
  const textDocument = { uri };
  // The first look asks for facts, the second one has them.
  await pull(uri);
  const report = await pull(uri);
  const diagnostics = report.kind === 'full' ? report.items : [];
  const context = { diagnostics, only: ['quickfix', 'refactor', 'source'] };
  const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument, range: everywhere, context });
  const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range: everywhere });
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument });
  const text = await connection.sendRequest(ReadRequest, { uri, text: '{ "Name": 1, "Nmae": 2 }' });
  assert.equal(text.kind, 'request');
  const lines: readonly unknown[] = [
    ...diagnostics.flatMap(({ message, relatedInformation = [] }) => [
      message,
      ...relatedInformation.map(related => related.message),
    ]),
    ...(actions ?? []).map(action => action.title),
    ...(hints ?? []).flatMap(({ label, tooltip = '' }) => [label, tooltip]),
    ...(symbols ?? []).flatMap(symbol => ('range' in symbol ? symbolTexts(symbol) : [symbol.name])),
    ...(lenses ?? []).map(({ command }) => command?.title ?? ''),
  ];
  return lines.map(toText);
}

function toText(line: unknown): string {
  assert.equal(typeof line, 'string');
  return String(line);
}

function symbolTexts({ name, detail = '', children = [] }: DocumentSymbol): readonly string[] {
  return [name, detail, ...children.flatMap(symbolTexts)];
}

/** The hovers over each value of a request whose account holds this text. */
async function hovers(text: string): Promise<readonly string[]> {
  const editor = await session(text);
  const said = JSON.stringify(`\${env:BUILD} ${text}`);
  const document = `{ "InstanceId": "i-1234567890abcdef0",
"Name": "web-1",
"Description": ${said},
"Description": "\${env:BUILD}",
"BlockDeviceMappings": [{ "DeviceName": "/dev/sdf",
"Ebs": { "SnapshotId": "snap-1234567890abcdef0",
"VolumeType": "gp3" } }] }`;
  editor.open(uri, document);
  await editor.pull(uri);
  await editor.pull(uri);
  const found: string[] = [];
  for (const [line, written] of document.split('\n').entries()) {
    for (const character of [1, written.indexOf(':') + 4]) {
      const position = { line, character };
      const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      found.push(MarkupContent.is(hover?.contents) ? hover.contents.value : '');
    }
  }
  await editor.stop();
  return found;
}

/** What VS Code's own parser of Markdown makes of a text, beside plain letters. */
function outlineOf(markdown: string): readonly string[] {
  const kinds = (tokens: readonly Token[]): readonly string[] =>
    tokens.flatMap(token => [
      token.type,
      ...('tokens' in token && token.tokens !== undefined ? kinds(token.tokens) : []),
    ]);
  // Emphasis of ours may be lost where a name begins with a mark, which does no harm.
  return kinds(lexer(markdown)).filter(kind => !['text', 'escape', 'space', 'strong', 'em'].includes(kind));
}
