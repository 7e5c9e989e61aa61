import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  type RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { visualStudioCode } from '../protocol/connect';

/**
 * Runs the server's bundle as a browser runs it in a worker: with the globals of a worker and nothing of Node. A bundle that needs more
 * throws while it loads.
 */
export class WorkerEditor {
  readonly connection: ProtocolConnection;
  private readonly worker: Worker;

  constructor(bundle: string) {
    this.worker = new Worker(asWorkerOfBrowser, { eval: true, workerData: readFileSync(bundle, 'utf8') });
    this.connection = createProtocolConnection(new WorkerReader(this.worker), new WorkerWriter(this.worker));
    this.connection.listen();
  }

  async initialize(): Promise<void> {
    const failed = new Promise<never>((_, reject) => this.worker.once('error', reject));
    const params = {
      processId: null,
      rootUri: null,
      capabilities: visualStudioCode,
      initializationOptions: { live: false },
    };
    await Promise.race([this.connection.sendRequest(InitializeRequest.type, params), failed]);
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'ami-request', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async findings(uri: string): Promise<RelatedFullDocumentDiagnosticReport['items']> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === 'full' ? report.items : [];
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    await this.worker.terminate();
  }
}

class WorkerReader extends AbstractMessageReader {
  private readonly worker: Worker;

  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }

  listen(callback: DataCallback) {
    this.worker.on('message', callback);
    return { dispose: () => this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  private readonly worker: Worker;

  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }

  async write(message: object): Promise<void> {
    this.worker.postMessage(message);
  }

  end(): void {}
}

/** The globals that a dedicated worker has and the server may use; `process`, `require` and `Buffer` are not among them. */
const asWorkerOfBrowser = `
const { parentPort, workerData } = require('node:worker_threads');
const { createContext, runInContext } = require('node:vm');
const self = {
  postMessage: data => parentPort.postMessage(data),
  addEventListener() {},
  onmessage: null,
  setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextEncoder, TextDecoder, URL, performance, console, fetch, AbortController,
};
self.self = self;
parentPort.on('message', data => self.onmessage?.({ data }));
runInContext(workerData, createContext(self));
`;
