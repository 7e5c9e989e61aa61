import type { LiveSuggestion } from '../facts';

/** A value of the account with what it is found by. */
export interface Choice extends LiveSuggestion {
  /** Name, value and detail in lower case. */
  readonly text: string;
}

export interface FoundChoices {
  /** The best first. */
  readonly choices: readonly Choice[];
  /** True when there are more: with a longer text, others may be found. */
  readonly hasMore: boolean;
}

/** As many go to the editor as they are: it finds among them by itself, and does not ask for the next keystroke. */
const wholeList = 50;

/** Of more it gets two screens, since all that it gets takes its time on the way, at every keystroke anew. */
const startOfList = 24;

export function toChoice({ value, name, detail }: LiveSuggestion): Choice {
  return { value, name, detail, text: [name, value, detail].filter(Boolean).join(' ').toLowerCase() };
}

/** Finds choices by what is typed. A text that goes on from the last one is looked for only where that one was found, or not yet looked for. */
export class ChoiceSearch {
  readonly choices: readonly Choice[];
  private typed = '';
  /** Of the choices before `next`, at least those that hold what was typed. */
  private candidates: readonly Choice[] = [];
  private next = 0;

  constructor(choices: readonly Choice[]) {
    this.choices = choices;
  }

  /** Those that hold every typed word somewhere; those in which one begins with what is typed come first. */
  find(typed: string): FoundChoices {
    if (!typed.startsWith(this.typed)) {
      this.candidates = [];
      this.next = 0;
    }
    this.typed = typed;
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    const matches: Choice[] = [];
    const first: Choice[] = [];
    const rest: Choice[] = [];
    const take = (choice: Choice) => {
      const { text } = choice;
      if (!words.every(word => text.includes(word))) return;
      matches.push(choice);
      const beginsSo = words.length === 0 || words.some(word => text.startsWith(word) || text.includes(` ${word}`));
      if (beginsSo) first.push(choice);
      else rest.push(choice);
    };
    // Nothing further down the list can come before the first ones, so a keystroke rarely looks at a whole large account.
    const isFull = () => first.length > wholeList;
    let looked = 0;
    for (const choice of this.candidates) {
      if (isFull()) break;
      take(choice);
      looked++;
    }
    const notLooked = this.candidates.slice(looked);
    for (; this.next < this.choices.length && !isFull(); this.next++) {
      const choice = this.choices[this.next];
      if (choice !== undefined) take(choice);
    }
    this.candidates = [...matches, ...notLooked];
    const found = [...first, ...rest];
    const hasMore = found.length > wholeList;
    return { choices: hasMore ? found.slice(0, startOfList) : found, hasMore };
  }
}
