import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { WholeMessageWriter } from '../../server/src/whole-message-writer';

describe('What the server writes over stdio', () => {
  let sent: string[];
  let writer: WholeMessageWriter;

  beforeEach(() => {
    sent = [];
    writer = new WholeMessageWriter(
      new Writable({
        write: (chunk, _, done) => {
          sent.push(String(chunk));
          done();
        },
        writev: (chunks, done) => {
          sent.push(chunks.map(({ chunk }) => String(chunk)).join(''));
          done();
        },
      }),
    );
  });

  const say = (id: number) => void writer.write({ jsonrpc: '2.0', id } as { jsonrpc: string });
  const ids = () => sent.map(text => [...text.matchAll(/"id":(\d+)/g)].map(match => Number(match[1])));

  it('is one piece for a message, with its length in bytes', () => {
    void writer.write({ jsonrpc: '2.0', result: 'é' } as { jsonrpc: string });
    assert.deepEqual(sent, ['Content-Length: 31\r\n\r\n{"jsonrpc":"2.0","result":"é"}']);
  });

  it('leaves at once, and together when one follows the other', async () => {
    for (const id of [1, 2, 3]) say(id);
    assert.deepEqual(ids(), [[1]]);
    while (sent.length < 2) await turn();
    assert.deepEqual(ids(), [[1], [2, 3]]);
  });

  it('leaves at once again after a pause', async () => {
    say(1);
    say(2);
    while (sent.length < 2) await turn();
    for (let pause = 0; pause < 10; pause++) await turn();
    say(3);
    assert.deepEqual(ids(), [[1], [2], [3]]);
  });

  it('is not held back by answers that never end', async () => {
    for (let id = 1; sent.length < 3; id++) {
      say(id);
      await turn();
    }
    assert.deepEqual(
      ids().flat(),
      ids()
        .flat()
        .map((_, index) => index + 1),
    );
  });

  it('leaves before the process ends', () => {
    say(1);
    say(2);
    writer.flush();
    assert.deepEqual(ids(), [[1], [2]]);
  });
});
