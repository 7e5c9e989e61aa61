import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { type NotificationMessage, StreamMessageWriter } from 'vscode-languageserver/node';
import { WholeMessages } from '../../server/src/whole-messages';

/** A stream that remembers what each write to it carried. */
class Recorder extends Writable {
  readonly writes: string[] = [];
  failure: Error | undefined;

  override _writev(pieces: readonly { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.writes.push(Buffer.concat(pieces.map(({ chunk }) => chunk)).toString());
    done(this.failure);
  }
}

describe('Messages over a stream', () => {
  it('each message is one write, its head and its content together', async () => {
    const recorder = new Recorder();
    const writer = new StreamMessageWriter(new WholeMessages(recorder));
    const messages = ['first', 'zweite “Größe”', 'third'].map(messageOf);
    await Promise.all(messages.map(message => writer.write(message)));
    const expected = messages.map(message => {
      const content = JSON.stringify(message);
      return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
    });
    assert.deepEqual(recorder.writes, expected);
  });

  it('a failure of the stream is told to the writer', async () => {
    const recorder = new Recorder();
    recorder.failure = new Error('EPIPE');
    recorder.on('error', () => undefined);
    const writer = new StreamMessageWriter(new WholeMessages(recorder));
    const failures: string[] = [];
    writer.onError(([error]) => failures.push(error.message));
    await assert.rejects(writer.write(messageOf('first')), /EPIPE/);
    assert.equal(failures.includes('EPIPE'), true);
  });

  it('ends with the stream, and ends the stream', async () => {
    const ended = new Recorder();
    const whole = new WholeMessages(ended);
    whole.end();
    await once(ended, 'finish');
    const closed = new Recorder();
    const other = new WholeMessages(closed);
    const isClosed = once(other, 'close');
    closed.destroy();
    await isClosed;
  });
});

function messageOf(method: string): NotificationMessage {
  return { jsonrpc: '2.0', method };
}
