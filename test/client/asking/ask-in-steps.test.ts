import assert from 'node:assert/strict';
import type { StepPlace } from '../../../client/src/asking/ask';
import { askInSteps } from '../../../client/src/asking/ask-in-steps';

interface Answers {
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

describe('several questions, one after the other', () => {
  /** A person who answers in this order; `back` goes back and `escape` cancels. */
  const person = (answers: readonly string[]) => {
    const asked: string[] = [];
    const rest = [...answers];
    const answer = (name: string, known: string | undefined, { number, total, back }: StepPlace) => {
      asked.push(
        `${name} ${number}/${total}${back === undefined ? '' : ' back'}${known === undefined ? '' : ` ${known}`}`,
      );
      const next = rest.shift();
      if (next === 'back') back?.();
      return next === 'back' || next === 'escape' ? undefined : next;
    };
    const steps = [
      {
        ask: async ({ first }: Partial<Answers>, place: StepPlace) => {
          const typed = answer('first', first, place);
          return typed === undefined ? undefined : { first: typed };
        },
      },
      {
        isAsked: ({ first }: Partial<Answers>) => first !== 'short',
        ask: async ({ second }: Partial<Answers>, place: StepPlace) => {
          const typed = answer('second', second, place);
          return typed === undefined ? undefined : { second: typed };
        },
      },
      {
        ask: async ({ third }: Partial<Answers>, place: StepPlace) => {
          const typed = answer('third', third, place);
          return typed === undefined ? undefined : { third: typed };
        },
      },
    ];
    return { steps, asked };
  };

  it('has no way back from the first and one from the others', async () => {
    const { steps, asked } = person(['a', 'b', 'c']);
    assert.deepEqual(await askInSteps<Answers>(steps), { first: 'a', second: 'b', third: 'c' });
    assert.deepEqual(asked, ['first 1/3', 'second 2/3 back', 'third 3/3 back']);
  });

  it('goes back to an answer that was given, and takes another one', async () => {
    const { steps, asked } = person(['a', 'b', 'back', 'back', 'x', 'y', 'z']);
    assert.deepEqual(await askInSteps<Answers>(steps), { first: 'x', second: 'y', third: 'z' });
    assert.deepEqual(asked.slice(3), ['second 2/3 back b', 'first 1/3 a', 'second 2/3 back b', 'third 3/3 back']);
  });

  it('leaves out what an answer makes needless, also on the way back', async () => {
    const { steps, asked } = person(['short', 'back', 'short', 'c']);
    assert.deepEqual(await askInSteps<Answers>(steps), { first: 'short', third: 'c' });
    assert.deepEqual(asked, ['first 1/3', 'third 2/2 back', 'first 1/2 short', 'third 2/2 back']);
  });

  it('ends with Escape wherever that is pressed', async () => {
    for (const answers of [['escape'], ['a', 'escape'], ['a', 'b', 'escape'], ['a', 'back', 'escape']]) {
      assert.equal(await askInSteps<Answers>(person(answers).steps), undefined);
    }
  });
});
