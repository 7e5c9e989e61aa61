// Prints, a line for each hostile text, its title and the work for it and for one twice as long: a program of its own, since V8 counts only what
// it compiled after the counting began. Run by growth.test.ts.
import { WorkCounter } from './counted-work';
import { hostileTexts } from './hostile-texts';

/** Characters. */
const short = 10_000;

async function measure(): Promise<void> {
  const counter = new WorkCounter();
  await counter.start();
  const { answerAll } = await import('./answer-all');
  for (const [title, text] of Object.entries(hostileTexts)) {
    const once = await counter.of(() => answerAll(text(short)));
    const twice = await counter.of(() => answerAll(text(2 * short)));
    process.stdout.write(`${JSON.stringify([title, once, twice])}\n`);
  }
  await counter.stop();
}

void measure();
