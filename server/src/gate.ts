import {
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Event,
  type MessageReader,
  type MessageWriter,
  type PartialMessageInfo,
} from 'vscode-languageserver';
import { hasExpectedParams } from './expected-params';

/**
 * Lets through what the protocol allows at this point of a session, and answers the rest with the error that the protocol names. The library
 * would serve a client before `initialize` and after `shutdown`, initialize twice, and leave a message that it cannot read unanswered.
 */
export class Gate implements MessageReader {
  readonly onError: Event<Error>;
  readonly onClose: Event<void>;
  readonly onPartialMessage: Event<PartialMessageInfo>;
  private readonly reader: MessageReader;
  private readonly writer: MessageWriter;
  private phase: 'new' | 'running' | 'shut down' = 'new';

  constructor(reader: MessageReader, writer: MessageWriter) {
    this.reader = reader;
    this.writer = writer;
    this.onError = reader.onError;
    this.onClose = reader.onClose;
    this.onPartialMessage = reader.onPartialMessage;
    reader.onError(error => {
      this.answer(null, ErrorCodes.ParseError, error.message);
    });
  }

  /** The exit code that the protocol asks for: 0 after `shutdown`, 1 otherwise. */
  get exitCode(): number {
    return this.phase === 'shut down' ? 0 : 1;
  }

  listen(callback: DataCallback): Disposable {
    return this.reader.listen(message => {
      if (this.letsThrough(message)) callback(message);
    });
  }

  dispose(): void {
    this.reader.dispose();
  }

  private letsThrough(message: unknown): boolean {
    if (!isObject(message)) return this.refuse(null, ErrorCodes.InvalidRequest, 'A message must be one JSON object.');
    const { id, method, params } = message;
    // A response that the connection does not wait for is its business. An answer to it would be one more of that kind.
    if (method === undefined && ('result' in message || 'error' in message)) return true;
    if (id !== undefined && !isId(id)) {
      return this.refuse(null, ErrorCodes.InvalidRequest, 'The id must be a number or a string.');
    }
    if (typeof method !== 'string') {
      return this.refuse(id ?? null, ErrorCodes.InvalidRequest, 'The method must be a string.');
    }
    if (id === undefined) return method === 'exit' || (this.phase === 'running' && hasExpectedParams(method, params));
    return this.letsRequestThrough(id, method, params);
  }

  private letsRequestThrough(id: Id, method: string, params: unknown): boolean {
    if (this.phase === 'shut down') {
      return this.refuse(id, ErrorCodes.InvalidRequest, 'The server has been shut down.');
    }
    if (this.phase === 'new' && method !== 'initialize') {
      return this.refuse(id, ErrorCodes.ServerNotInitialized, 'Send "initialize" first.');
    }
    if (this.phase === 'running' && method === 'initialize') {
      return this.refuse(id, ErrorCodes.InvalidRequest, 'The server is already initialized.');
    }
    if (!hasExpectedParams(method, params)) {
      return this.refuse(id, ErrorCodes.InvalidParams, `The parameters are not those of ${method}.`);
    }
    this.phase = method === 'shutdown' ? 'shut down' : 'running';
    return true;
  }

  private refuse(id: Id | null, code: number, text: string): false {
    this.answer(id, code, text);
    return false;
  }

  private answer(id: Id | null, code: number, text: string): void {
    const response = { jsonrpc: '2.0', id, error: { code, message: text } };
    // Nobody is left to be told that the connection is gone; its close event ends the server.
    this.writer.write(response).catch(() => undefined);
  }
}

type Id = string | number;

function isId(value: unknown): value is Id {
  return typeof value === 'string' || typeof value === 'number';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
