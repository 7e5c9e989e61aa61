import { PassThrough } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Gate } from '../../server/src/gate';
import { allParts } from '../../server/src/parts/all-parts';
import { startServer } from '../../server/src/start-server';

/** As much of an answer as the tests look at. */
export interface Answer {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that sends whatever it is told to, right or wrong. */
export class RawClient {
  /** The exit code that the server would have now. */
  exitCode = () => 1;
  private readonly toServer = new PassThrough();
  private readonly answers: Answer[] = [];
  private wake = () => {};

  constructor() {
    const toClient = new PassThrough();
    new StreamMessageReader(toClient).listen(message => {
      this.answers.push(message as Answer);
      this.wake();
    });
    const writer = new StreamMessageWriter(toClient);
    const gate = new Gate(new StreamMessageReader(this.toServer), writer);
    this.exitCode = () => gate.exitCode;
    startServer(createConnection(ProposedFeatures.all, gate, writer), { parts: allParts });
  }

  /** Sends one message; a string as it is. */
  send(message: unknown): void {
    const content = typeof message === 'string' ? message : JSON.stringify(message);
    this.toServer.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  }

  /** Sends what is no message. */
  sendRaw(bytes: string): void {
    this.toServer.write(bytes);
  }

  /** Sends a request and waits for its answer. */
  async ask(id: number, method: unknown, params?: unknown): Promise<Answer> {
    this.send({ jsonrpc: '2.0', id, method, params });
    return this.next(answer => answer.id === id);
  }

  /** The first answer of that kind that comes, or came since the last one that was taken. */
  async next(fits: (answer: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const index = this.answers.findIndex(fits);
      const [answer] = index < 0 ? [] : this.answers.splice(index, 1);
      if (answer !== undefined) return answer;
      await new Promise<void>(resolve => {
        this.wake = resolve;
      });
    }
  }

  async initialize(capabilities: object = {}, more: object = {}): Promise<Answer> {
    const answer = await this.ask(0, 'initialize', { processId: null, rootUri: null, capabilities, ...more });
    this.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
    return answer;
  }

  open(uri: string, text: string): void {
    const textDocument = { uri, languageId: 'ami-request', version: 1, text };
    this.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
  }
}
