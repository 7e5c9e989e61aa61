import type { StepPlace } from './ask';

/** One of several questions, each of which knows the answers so far. */
export interface AskedStep<Answers> {
  /** Asks, and adds to the answers. Undefined: cancelled, or gone back. */
  readonly ask: (answers: Partial<Answers>, place: StepPlace) => Promise<Partial<Answers> | undefined>;
  /** False where earlier answers leave nothing to ask. Missing: always asked. */
  readonly isAsked?: (answers: Partial<Answers>) => boolean;
}

/**
 * Asks one question after the other, with a way back from each to the one before, whose answer is proposed again.
 * Undefined: the person cancelled. What an answer makes needless keeps its place in the count only until it is given.
 */
export async function askInSteps<Answers>(steps: readonly AskedStep<Answers>[]): Promise<Partial<Answers> | undefined> {
  let answers: Partial<Answers> = {};
  let index = 0;
  for (;;) {
    const asked = steps.filter(({ isAsked }) => isAsked?.(answers) ?? true);
    const step = asked[index];
    if (step === undefined) return answers;
    let wentBack = false;
    const back = () => {
      wentBack = true;
    };
    const place = { number: index + 1, total: asked.length, back: index === 0 ? undefined : back };
    const answer = await step.ask(answers, place);
    if (wentBack) index -= 1;
    else if (answer === undefined) return undefined;
    else {
      answers = { ...answers, ...answer };
      index += 1;
    }
  }
}
