// A JSON language server on our own schema, made of the parts that VS Code makes its own of: the peer that ours is measured against.
import { readFileSync } from 'node:fs';
import { getLanguageService } from 'vscode-json-languageservice';
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const schema = JSON.parse(readFileSync(new URL('../../schemas/create-image.schema.json', import.meta.url), 'utf8'));
const service = getLanguageService({});
service.configure({ schemas: [{ uri: 'schema:request', fileMatch: ['*.ami.json'], schema }] });

const connection = createProtocolConnection(
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
const texts = new Map();
const parsed = new Map();

connection.onRequest(InitializeRequest.type, () => ({
  capabilities: {
    textDocumentSync: 2,
    hoverProvider: true,
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, version, text } }) => {
  texts.set(uri, TextDocument.create(uri, 'json', version, text));
});
connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
  TextDocument.update(texts.get(textDocument.uri), contentChanges, textDocument.version);
});
connection.onRequest(DocumentDiagnosticRequest.type, async ({ textDocument: { uri } }) => {
  const { text, document } = read(uri);
  return { kind: 'full', items: await service.doValidation(text, document) };
});
connection.onRequest(CompletionRequest.type, ({ textDocument: { uri }, position }) => {
  const { text, document } = read(uri);
  return service.doComplete(text, position, document);
});
connection.onRequest(HoverRequest.type, ({ textDocument: { uri }, position }) => {
  const { text, document } = read(uri);
  return service.doHover(text, position, document);
});
connection.onRequest(ShutdownRequest.type, () => undefined);
connection.onNotification(ExitNotification.type, () => process.exit(0));
connection.listen();

/** As VS Code's server does: one parse for each version. */
function read(uri) {
  const text = texts.get(uri);
  const known = parsed.get(uri);
  if (known?.version === text.version) return known;
  const now = { text, version: text.version, document: service.parseJSONDocument(text) };
  parsed.set(uri, now);
  return now;
}
