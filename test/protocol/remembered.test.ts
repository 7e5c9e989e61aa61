import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { Remembered } from '../../server/src/remembered';

describe('The answer to a question that is asked again and again', () => {
  let sent: { question: string; answer: (text: string) => void }[];
  let answers: number;
  let remembered: Remembered<string, string>;

  beforeEach(() => {
    sent = [];
    answers = 0;
    remembered = new Remembered<string, string>(
      question => new Promise(answer => sent.push({ question, answer })),
      () => answers++,
    );
  });

  it('is asked for once', async () => {
    remembered.ask('a');
    remembered.ask('a');
    sent[0]?.answer('1');
    await turn();
    remembered.ask('a');
    assert.equal(sent.length, 1);
    assert.deepEqual([remembered.last, remembered.stamp, answers], [{ question: 'a', answer: '1' }, 1, 1]);
  });

  it('is asked for again when another question came meanwhile: the last of them', async () => {
    remembered.ask('a');
    remembered.ask('b');
    remembered.ask('c');
    assert.deepEqual(questions(), ['a']);
    sent[0]?.answer('1');
    await turn();
    assert.deepEqual(questions(), ['a', 'c']);
    sent[1]?.answer('2');
    await turn();
    assert.deepEqual(remembered.last, { question: 'c', answer: '2' });
  });

  it('tells of an answer only when it is another one', async () => {
    remembered.ask('a');
    sent[0]?.answer('1');
    await turn();
    remembered.expire();
    remembered.ask('a');
    sent[1]?.answer('1');
    await turn();
    assert.deepEqual([sent.length, answers, remembered.stamp], [2, 1, 1]);
  });

  const questions = () => sent.map(({ question }) => question);
});
