import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-jsonrpc/node';

/** How long an answer may wait for those behind it, in milliseconds. */
const longestWait = 5;

/** Turns of the event loop without an answer, after which no more are expected: between two there is one that reads a notification. */
const quietTurns = 3;

/**
 * Writes whole messages to a stream. The library writes head and content apart and waits in between, which costs a system call and a
 * turn of the loop for every answer. Here the first answer leaves at once, and those that follow on its heels leave together:
 * handing over a thousand files one by one takes as long as checking them.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly stream: Writable;
  private isBusy = false;
  private quiet = 0;
  private heldSince = 0;

  constructor(stream: Writable) {
    super();
    this.stream = stream;
    stream.on('error', error => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Resolves at once; a stream that does not take it says so by its error event. Messages leave in the order of the calls. */
  write(message: Message): Promise<void> {
    const content = JSON.stringify(message);
    this.stream.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    this.quiet = 0;
    if (!this.isBusy) this.hold();
    return Promise.resolve();
  }

  /** Sends what is held back. */
  flush(): void {
    this.stream.uncork();
  }

  end(): void {
    this.stream.end();
  }

  private hold(): void {
    this.isBusy = true;
    this.heldSince = performance.now();
    this.stream.cork();
    setImmediate(() => this.look());
  }

  private look(): void {
    const isQuiet = ++this.quiet >= quietTurns;
    if (!isQuiet && performance.now() - this.heldSince < longestWait) {
      setImmediate(() => this.look());
      return;
    }
    this.flush();
    this.isBusy = false;
    if (!isQuiet) this.hold();
  }
}
