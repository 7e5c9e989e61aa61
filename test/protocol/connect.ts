import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  type Range,
  type RelatedFullDocumentDiagnosticReport,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  SymbolKind,
} from 'vscode-languageserver-protocol/node';
import * as converter from '../../server/src/convert/convert';
import { Gate } from '../../server/src/gate';
import { allParts } from '../../server/src/parts/all-parts';
import { openTools } from '../../server/src/parts/tools';
import { type ServerOptions, startServer } from '../../server/src/start-server';

/** What VS Code says that it can, as far as the server looks at it. */
export const visualStudioCode: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      symbolKind: { valueSet: Object.values(SymbolKind) },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } } },
    foldingRange: { lineFoldingOnly: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'] },
    },
  },
};

/** An editor with one connection to a server of its own in this process. */
export interface Editor {
  readonly connection: ProtocolConnection;
  /** What the server wrote to the log: empty unless something threw. */
  readonly log: readonly string[];
  open(uri: string, text: string): void;
  /** Without a range the text is the whole new text. */
  change(uri: string, version: number, text: string, range?: Range): void;
  close(uri: string): void;
  pull(uri: string, previousResultId?: string): Promise<RelatedFullDocumentDiagnosticReport | { kind: 'unchanged' }>;
  /** The items as an editor takes them: with what the list says for all. */
  complete(uri: string, line: number, character: number): Promise<CompletionItem[]>;
  stop(): Promise<void>;
}

export interface EditorOptions {
  readonly capabilities?: InitializeParams['capabilities'];
  readonly initializationOptions?: object;
  readonly server?: Partial<ServerOptions>;
  /** The value of `ami.rules`. */
  readonly rules?: object;
  /** Called before the server is told that the editor is ready: for answers to its questions. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

export async function connectEditor(options: EditorOptions = {}): Promise<Editor> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const writer = new StreamMessageWriter(toClient);
  const gate = new Gate(new StreamMessageReader(toServer), writer);
  const tools = () => openTools(() => converter);
  startServer(createConnection(ProposedFeatures.all, gate, writer), { parts: allParts, tools, ...options.server });
  return talkTo(
    createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
    options,
  );
}

/** Does the handshake over a connection that is not listening yet. */
export async function talkTo(
  connection: ProtocolConnection,
  { capabilities = visualStudioCode, initializationOptions, rules = {}, prepare }: EditorOptions,
): Promise<Editor> {
  const log: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => rules));
  connection.onRequest('client/registerCapability', () => null);
  prepare?.(connection);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
  });
  void connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    log,
    open: (uri, text) =>
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'ami-request', version: 1, text },
      }),
    change: (uri, version, text, range) =>
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [range === undefined ? { text } : { text, range }],
      }),
    close: uri => void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    pull: async (uri, previousResultId) => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
      return report.kind === 'full' ? report : { kind: 'unchanged' };
    },
    complete: async (uri, line, character) => {
      const result = await connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position: { line, character },
      });
      if (result === null || Array.isArray(result)) return result ?? [];
      return result.items.map(item => withDefaults(item, result.itemDefaults));
    },
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
    },
  };
}

function withDefaults(item: CompletionItem, defaults: CompletionList['itemDefaults']): CompletionItem {
  const range = defaults?.editRange;
  if (item.textEdit !== undefined || range === undefined || 'insert' in range) return item;
  const { textEditText, ...rest } = item;
  return { ...rest, textEdit: { range, newText: textEditText ?? item.label } };
}
