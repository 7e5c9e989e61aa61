import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** As VS Code's client says it. */
const completion = {
  completionItem: {
    snippetSupport: true,
    labelDetailsSupport: true,
    insertTextModeSupport: { valueSet: [1, 2] },
    resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
  },
  completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'] },
};

const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const documentSymbol = { hierarchicalDocumentSymbolSupport: true };

/** Starts a server as a process and talks to it as an editor that asks for diagnostics; `serve` answers what the server asks. */
export async function startClient(program, { serve, initializationOptions } = {}) {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  serve?.(connection);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    initializationOptions,
    capabilities: { textDocument: { diagnostic: {}, completion, codeAction, documentSymbol } },
  });
  connection.sendNotification(InitializedNotification.type, {});
  let version = 1;
  return {
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'ami-request', version, text },
      }),
    type: (uri, start, text, deleted = 0) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start, end: { ...start, character: start.character + deleted } }, text }],
      }),
    diagnose: async uri =>
      (await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })).items,
    complete: (uri, position) => connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position }),
    hover: (uri, position) => connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    request: (type, params) => connection.sendRequest(type, params),
    memory: () => residentMemory(server.pid),
    work: () => workOf(server.pid),
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      const exit = once(server, 'exit');
      connection.sendNotification(ExitNotification.type);
      await exit;
    },
  };
}

/** Of a process, in MB; undefined where the system does not tell. */
export function residentMemory(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

/** Milliseconds that the one thread of a process that answers has worked; undefined where the system does not tell. */
function workOf(pid) {
  try {
    const [, rest] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8'));
    const [, , , , , , , , , , , user, system] = rest.split(' ').map(Number);
    return 10 * (user + system);
  } catch {
    return undefined;
  }
}
